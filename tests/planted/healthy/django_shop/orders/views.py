from rest_framework import generics, permissions, status, viewsets
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView
from rest_framework_simplejwt.views import TokenObtainPairView

from orders import serializers
from orders.models import Order, Product
from orders.signatures import is_signed
from orders.tasks import daily_report


class Health(APIView):
    authentication_classes = []
    permission_classes = [permissions.AllowAny]
    throttle_classes = []

    def get(self, request):
        return Response({"status": "ok"})


class Login(TokenObtainPairView):
    throttle_classes = [ScopedRateThrottle]
    throttle_scope = "login"


class SignUp(generics.CreateAPIView):
    authentication_classes = []
    permission_classes = [permissions.AllowAny]
    throttle_classes = [ScopedRateThrottle]
    throttle_scope = "login"
    serializer_class = serializers.SignUpSerializer


class ProductViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Product.objects.order_by("id")
    serializer_class = serializers.ProductSerializer


class OrderViewSet(viewsets.ModelViewSet):
    queryset = Order.objects.select_related("product")
    serializer_class = serializers.OrderSerializer

    def get_queryset(self):
        return super().get_queryset().filter(owner=self.request.user)

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)


class Report(generics.GenericAPIView):
    permission_classes = [permissions.IsAdminUser]
    serializer_class = serializers.ReportSerializer

    def post(self, request):
        asked = self.get_serializer(data=request.data)
        asked.is_valid(raise_exception=True)
        daily_report.delay(asked.validated_data["day"].isoformat())
        return Response(status=status.HTTP_202_ACCEPTED)


class StripeWebhook(generics.GenericAPIView):
    authentication_classes = []
    permission_classes = [permissions.AllowAny]
    serializer_class = serializers.EventSerializer

    def post(self, request):
        if not is_signed(request.headers.get("Stripe-Signature", ""), request.body):
            raise PermissionDenied
        event = self.get_serializer(data=request.data)
        event.is_valid(raise_exception=True)
        return Response(status=status.HTTP_204_NO_CONTENT)
