from django.urls import path
from rest_framework.routers import SimpleRouter

from orders.views import OrderViewSet, ProductViewSet, Report

router = SimpleRouter()
router.register("orders", OrderViewSet)
router.register("products", ProductViewSet)

urlpatterns = [path("reports", Report.as_view(), name="report"), *router.urls]
