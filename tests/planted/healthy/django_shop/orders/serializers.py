from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from rest_framework import serializers

from orders.models import Order, Product


class ProductSerializer(serializers.ModelSerializer):
    class Meta:
        model = Product
        fields = ["id", "title", "price_cents"]


class OrderSerializer(serializers.ModelSerializer):
    quantity = serializers.IntegerField(min_value=1, max_value=100)

    class Meta:
        model = Order
        fields = ["id", "owner", "product", "quantity", "note", "created_at"]
        read_only_fields = ["id", "owner", "created_at"]


class SignUpSerializer(serializers.ModelSerializer):
    password = serializers.CharField(write_only=True, min_length=12, max_length=128, validators=[validate_password])

    class Meta:
        model = get_user_model()
        fields = ["id", "username", "email", "password"]
        read_only_fields = ["id"]

    def create(self, given):
        return get_user_model().objects.create_user(**given)


class EventSerializer(serializers.Serializer):
    id = serializers.CharField(max_length=100)
    type = serializers.CharField(max_length=100)


class ReportSerializer(serializers.Serializer):
    day = serializers.DateField()
