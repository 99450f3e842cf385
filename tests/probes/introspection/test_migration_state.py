"""Against the real Django and Alembic: heads, and what models have beyond their migrations. No database is asked."""

import pytest
from tests.probes.introspection.conftest import See

from proveout.facts.migration_state import MigrationStateFacts
from proveout.probes.introspection.migration_state import read_migration_state

SETTINGS = """
import os
SECRET_KEY = os.environ["SECRET_KEY"]
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["orders"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/never/made.sqlite"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""
WSGI = """
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
MODELS = """
import os
from django.db import models
class Order(models.Model):
    state = models.CharField(max_length=20)
"""
FIRST = """
from django.db import migrations, models
class Migration(migrations.Migration):
    initial = True
    operations = [migrations.CreateModel("Order", [
        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
        ("state", models.CharField(max_length=20)),
    ])]
"""
NEXT = """
from django.db import migrations
class Migration(migrations.Migration):
    dependencies = [("orders", "0001_initial")]
"""
DJANGO = {
    "shop/__init__.py": "",
    "shop/settings.py": SETTINGS,
    "shop/urls.py": "urlpatterns = []\n",
    "shop/wsgi.py": WSGI,
    "orders/__init__.py": "",
    "orders/models.py": MODELS,
    "orders/migrations/__init__.py": "",
    "orders/migrations/0001_initial.py": FIRST,
}
TABLES = """
import sqlalchemy as sa
from flask import Flask
app = Flask(__name__)
metadata = sa.MetaData()
orders = sa.Table("orders", metadata, sa.Column("id", sa.Integer), sa.Column("state", sa.String))
"""
REVISION = """
import sqlalchemy as sa
from alembic import op
revision = "1a"
down_revision = None
def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer), sa.Column("status", sa.String))
    with op.batch_alter_table("orders") as batch:
        batch.alter_column("status", new_column_name="state")
    op.execute("UPDATE orders SET state = 'new'")
"""
ALEMBIC = {
    "app.py": TABLES,
    "migrations/env.py": "raise SystemExit('never run')\n",
    "migrations/versions/1a.py": REVISION,
}
SECRET = "made-up-for-this-test-and-long-enough-to-count"


def django(see: See, files: dict[str, str]) -> MigrationStateFacts:
    sight = see(
        {**DJANGO, **files},
        "shop.wsgi:application",
        "django",
        settings="shop.settings",
        values={"SECRET_KEY": SECRET},
        needs="django",
    )

    facts = read_migration_state(sight)

    assert isinstance(facts, MigrationStateFacts), facts
    return facts


def alembic(see: See, files: dict[str, str]) -> MigrationStateFacts:
    for package in ("sqlalchemy", "alembic"):
        pytest.importorskip(package)

    facts = read_migration_state(see({**ALEMBIC, **files}, "app:app", "flask", values={}, needs="flask"))

    assert isinstance(facts, MigrationStateFacts), facts
    return facts


def test_two_heads_of_django_are_told_and_nothing_is_compared(see: See) -> None:
    facts = django(see, {"orders/migrations/0002_gift.py": NEXT, "orders/migrations/0002_note.py": NEXT})

    (orders,) = facts.histories
    assert (orders.name, orders.heads, orders.own) == ("orders", ("0002_gift", "0002_note"), True)
    assert facts.compared == ()


def test_an_altered_field_is_seen_and_a_required_one_asks_nobody(see: See) -> None:
    models = MODELS.replace("max_length=20", "max_length=40") + "    total = models.IntegerField()\n"

    facts = django(see, {"orders/models.py": models})

    assert [one.says for one in facts.changes] == ["Add field total to order", "Alter field state on order"]
    assert facts.firm


def test_models_that_a_variable_shapes_are_not_firm(see: See) -> None:
    length = MODELS.replace("max_length=20", 'default=os.environ["SHAPE"], max_length=20')

    assert not django(see, {"orders/models.py": length}).firm


def test_models_without_any_migration_are_a_doubt(see: See) -> None:
    with_items = SETTINGS.replace('["orders"]', '["orders", "items"]')
    items = MODELS.replace("Order", "Item")

    facts = django(see, {"shop/settings.py": with_items, "items/__init__.py": "", "items/models.py": items})

    assert facts.doubts == ("the application items has models and no migrations at all",)


def test_django_with_every_change_made_has_none_to_make(see: See) -> None:
    facts = django(see, {})

    assert (facts.changes, facts.compared, facts.doubts, facts.firm) == ((), ("django",), (), True)


def test_a_service_without_migrations_has_no_history(see: See) -> None:
    facts = read_migration_state(see({"app.py": "from flask import Flask\napp = Flask(__name__)\n"}, "app:app", "flask",
                                     values={}, needs="flask"))  # fmt: skip

    assert isinstance(facts, MigrationStateFacts)
    assert (facts.histories, facts.changes, facts.compared) == ((), (), ())


def test_what_no_revision_brings_is_told_and_env_py_never_runs(see: See) -> None:
    models = TABLES.replace('"state"', '"state", sa.String), sa.Column("gift"')
    models += 'old = sa.Table("old", metadata, sa.Column("id", sa.Integer))\n'

    facts = alembic(see, {"app.py": models})

    assert [one.says for one in facts.changes] == ["Create table old", "Add column orders.gift"]
    assert [(one.name, one.heads) for one in facts.histories] == [("migrations", ("1a",))]


def test_sql_that_shapes_tables_leaves_the_comparison_open(see: See) -> None:
    sql = REVISION + '    op.execute("ALTER TABLE orders ADD gift boolean")\n'

    facts = alembic(see, {"migrations/versions/1a.py": sql, "app.py": TABLES.replace('"state"', '"gift"')})

    assert facts.changes == ()
    assert any("SQL of its own" in one for one in facts.doubts)


def test_tables_that_env_py_leaves_out_are_no_missing_ones(see: See) -> None:
    old = TABLES + 'old = sa.Table("old", metadata, sa.Column("id", sa.Integer))\n'

    facts = alembic(see, {"app.py": old, "migrations/env.py": "def include_object(): ...\n"})

    assert facts.changes == ()


def test_tables_of_another_metadata_may_be_migrated_by_others(see: See) -> None:
    other = TABLES + 'other = sa.Table("ledger", sa.MetaData(), sa.Column("id", sa.Integer))\n'

    facts = alembic(see, {"app.py": other})

    assert facts.changes == ()
    assert any("ledger" in one for one in facts.doubts)


def test_a_renamed_column_of_a_batch_is_known(see: See) -> None:
    facts = alembic(see, {})

    assert facts.changes == ()
    assert facts.compared == ()
