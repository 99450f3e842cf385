"""Names of programs and of the languages that people write behind a fence."""

SHELLS = frozenset(
    "bash sh shell zsh fish console terminal shell-session shellsession powershell ps1 pwsh cmd bat redis".split()
)
TEXTS = frozenset(("", "text", "txt", "plaintext", "plain", "markdown", "md", "indented"))
QUERIES = frozenset(("sql", "postgresql", "postgres", "psql", "mysql", "sqlite", "plpgsql"))
VARIABLES = frozenset(("env", "dotenv", "properties", "envfile"))
PYTHON = frozenset(("python", "py", "python3"))
SERVERS = frozenset(("nginx", "conf", "apache", "apacheconf", "dockerfile", "docker", "caddy"))
RECIPES = frozenset(("yaml", "yml", "dockerfile", "docker", "ini", "makefile"))  # files that hold commands

TOOLS = frozenset(
    """
    alembic ansible ansible-playbook apt apt-get aws az bandit bash black brew bundle cargo cat celery certbot cfssl
    chmod chown conda cp crontab curl cypress daphne dig dir django-admin docker docker-compose doctl dropdb
    createdb createuser env eb export find firebase flake8 flask flower flux fly flyctl gcloud gh git go grep
    gunicorn hadolint head helm heroku host hostname http hypercorn initdb istioctl java journalctl k6 kill kubectl
    locust ls lsof make mkcert mkdir mongo mongodump mongosh mv mypy mysql mysqldump nano nc netlify netstat newman
    nginx nmap node npm npx nslookup openssl pg_basebackup pg_dump pg_isready pg_restore pgbench php ping pip
    pip-audit pip3 pipenv playwright pm2 pnpm poetry pre-commit prometheus promtool ps psql pytest python python3
    railway rails rclone redis-benchmark redis-cli redis-server render restic rg rm rq rsync ruff run s3cmd safety
    scp sed semgrep serverless service sh siege snyk source ss ssh sslscan stat sudo supabase supervisorctl
    systemctl tail tar tee telnet terraform testssl.sh time top touch traceroute trivy twine uvicorn ufw uv vault
    vercel vim watch wget wrk wscat yarn zip Invoke-WebRequest Invoke-RestMethod
    """.split()
)

# Commands that neither change nor show anything of the service.
IDLE = frozenset(
    """
    cd echo printf exit clear set pwd fi done else then esac deactivate pushd popd Write-Host Write-Output trap return
    local wait read sleep
    """.split()
)
