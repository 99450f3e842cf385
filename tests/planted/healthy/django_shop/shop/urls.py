from django.contrib import admin
from django.urls import include, path
from rest_framework_simplejwt.views import TokenRefreshView

from orders.views import Health, Login, SignUp, StripeWebhook

urlpatterns = [
    path("healthz", Health.as_view(), name="health"),
    path("control/", admin.site.urls),
    path("api/token", Login.as_view(), name="login"),
    path("api/token/refresh", TokenRefreshView.as_view(), name="refresh"),
    path("api/users", SignUp.as_view(), name="sign-up"),
    path("api/webhooks/stripe", StripeWebhook.as_view(), name="stripe"),
    path("api/", include("orders.urls")),
]
