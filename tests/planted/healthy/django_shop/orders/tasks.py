from celery import shared_task


@shared_task
def daily_report(day=None):
    return day


@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5)
def send_receipt(order_id):
    return order_id
