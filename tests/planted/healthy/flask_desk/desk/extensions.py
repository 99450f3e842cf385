from flask_bcrypt import Bcrypt
from flask_caching import Cache
from flask_compress import Compress
from flask_cors import CORS
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_mail import Mail
from flask_migrate import Migrate
from flask_session import Session
from flask_sqlalchemy import SQLAlchemy
from flask_talisman import Talisman
from flask_wtf.csrf import CSRFProtect

bcrypt = Bcrypt()
cache = Cache()
compress = Compress()
cors = CORS()
csrf = CSRFProtect()
db = SQLAlchemy()
limiter = Limiter(key_func=get_remote_address, default_limits=["100 per minute"])
login = LoginManager()
mail = Mail()
migrate = Migrate()
sessions = Session()
talisman = Talisman()
