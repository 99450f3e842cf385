from django.conf import settings
from django.db import models


class Product(models.Model):
    title = models.CharField(max_length=200)
    price_cents = models.PositiveIntegerField()

    def __str__(self):
        return self.title


class Order(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="orders")
    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    quantity = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self):
        return f"{self.quantity} of {self.product_id}"
