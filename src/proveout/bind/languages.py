"""Words of other languages that lists mix with English ones: what they are called in the cues.

Not a translation: only words that name a thing of operations. A line whose words are not here binds to nothing.
"""

from collections.abc import Iterator
from functools import cache

# One English word, and how the same begins elsewhere (German, Spanish, French, Portuguese, Russian). No beginning is
# one of an English word, and what denies is here, too: a line that says "not" must never look as if it said nothing.
_BEGINNINGS = """
access: acesso acceso accès zugriff доступ
active: ativo activo aktiv активн
admin: administrador administrateur администратор
alert: alerta alarmier алерт оповещ
analytics: аналитик
applied: aplicad appliqué angewend angewandt применен применит применён
approved: aprovad aprobad approuvé genehmigt freigegeben одобр
audit: auditoria auditoría аудит
auth: autentica authentifi аутентиф
authorization: autoriza autorisier авторизац berechtigungspr
automatic: automátic automatiq automatisch автоматич
available: disponív disponible verfügbar
backup: sauvegard sicherungen datensicherung бэкап бекап резервн
certificate: certificado zertifikat сертификат
code: código codigo quellcode
configured: configurad configurar configuré konfigurier eingericht настро
connection: conexão conexões conexión conexiones connexion verbindung подключ соедин
container: contêiner contenedor conteneur контейнер
coverage: cobertura couverture testabdeckung покрыт
created: criad criar cread crear créé créer erstellt angelegt созда
critical: crític kritisch критич
dashboard: дашборд
database: datenbank
dependencies: dependência dépendance abhängigkeit зависимост
deploy: implantação implantad despliegue desplegad déploi déploy bereitstell деплой развертыв развёртыв
development: desenvolvimento desarrollo développement entwicklung разработк
disabled: desativad desabilitad desactivad deshabilitad désactivé deaktivier отключ выключ
document: documentação documentad documentación dokumentation dokumentier документ
domain: domínio dominio domaine домен
email: correo courriel почт
enabled: ativad ativar habilitad habilitar activad activar activé aktivier включ
encrypted: criptograf cifrad encriptad chiffré chiffrement verschlüssel шифр
endpoint: эндпоинт
environment: ambiente entorno environnement umgebung окружен
error: erros erreur fehler ошибк
file: arquivo archivo fichier dateien файл
firewall: cortafuegos файрвол брандмауэр
headers: cabeçalho cabecera encabezado заголов
image: imagem imagens imagen imágen образ
index: índice индекс
installed: instalad instalar installé installier установ
key: chave clave schlüssel ключ
limit: límite лимит ограничен
load: carga нагруз
log: журнал
logging: journalisation protokollierung логирован
login: anmeldung вход
migration: migração migrações migración migraciones миграц
monitoring: monitoramento monitoreo überwach мониторинг
never: nunca jamais niemals никогда
no: nenhum ningún ninguna kein aucun
not: não nicht
notify: notificad notificar notificação notificações notificacion notifié benachrichtig уведом
password: senha contraseña passwort passwört kennwort парол
payment: pagamento paiement zahlung платеж платёж
performance: desempenho rendimiento leistung производительн
permission: permissões permisos berechtigung разрешен
policy: política politique richtlinie политик
privacy: privacidad confidentialité datenschutz конфиденциальн
production: produção producción produktion продакш
query: consultas requête abfrage
queue: warteschlange очеред
redirect: redirecion redirecci weiterleit редирект перенаправ
redis: редис
registration: cadastro registro registrier регистрац
remove: supprim eliminar remover entfern удал
response: resposta respuesta réponse
restore: restaurar restauraç restauraci restaurad wiederherstell восстанов
retention: retenção retención rétention aufbewahrung
role: papéis rollen роли
rollback: reversão reversión откат
rotation: rotação rotación ротац
scheduled: agendad planifié geplant заплан
secret: segredo secreto geheimnis секрет
security: segurança seguridad sécurité sécurisé sicherheit безопасн
server: servidor serveur сервер
session: sessão sessões sesión sesiones sitzung сесси
slow: lenta lento langsam медлен
staging: homologação
storage: armazenamento almacenamiento stockage speicher хранил
strong: fuerte сильн
support: suporte soporte поддержк
task: tarefa tareas tâche aufgaben задач
team: equipe equipo équipe
terms: termos términos nutzungsbedingung
test: prueba getestet тест протестир
time: tiempo
traffic: tráfego tráfico трафик
training: treinamento capacitación schulung обучен
update: atualiza actualiza aktualisier обновл
user: usuário usuario utilisateur benutzer nutzer пользовател
validation: validação validad validación validier validé валидац
variable: variáve переменн
verified: verificad verificar verificación vérifi überprüf geprüft провер
vulnerability: vulnerabilidad vulnérabilit schwachstelle уязвим
without: ohne
working: funcionando fonctionne funktionier работает работают
"""
# Beginnings that are too short to stand for all that begins so.
_WORDS = {
    "alerte": "alert", "alertes": "alert", "certificat": "certificate", "certificats": "certificate", "бд": "database",
    "caché": "cache", "кэш": "cache", "clé": "key", "clés": "key", "datei": "file", "erro": "error", "fila": "queue",
    "filas": "queue", "код": "code", "кода": "code", "коде": "code", "лог": "log", "логи": "log", "логов": "log",
    "логах": "log", "não": "not", "pas": "not", "ni": "not", "не": "not", "nie": "never", "нет": "no", "sem": "without",
    "sin": "without", "без": "without", "pago": "payment", "pagos": "payment", "plano": "plan", "план": "plan",
    "пул": "pool", "ответ": "response", "ответа": "response", "роль": "role", "сборка": "build", "temps": "time",
    "время": "time", "teste": "test", "testes": "test", "uso": "use",
}  # fmt: skip
# Chinese is written without blanks: the longest of these words that fits is taken, from left to right.
_CHINESE = """
敏感数据:sensitive data|数据库:database|数据:data|迁移:migration|备份:backup|恢复:restore|回滚:rollback
环境变量:environment variables|环境:environment|密钥:secret key|密码:password|日志脱敏:log redaction
日志聚合:log aggregation|日志轮转:log rotation|日志:log|监控:monitoring|告警:alert|报警:alert
健康检查:health check|证书:certificate|防火墙:firewall|单元测试:unit tests|负载测试:load test|压力测试:load test
测试:test|通过:pass|启用:enabled|配置:configured|部署:deploy|文档:documentation|缓存:cache|限流:rate limiting
域名:domain|加密:encrypted|认证:auth|授权:authorization|用户:user|登录:login|注册:register|邮件:email
支付:payment|容器:container|镜像:image|前端:frontend|后端:backend|性能:performance|响应时间:response time
安全:security|权限:permission|接口:endpoint|端点:endpoint|仪表板:dashboard|仪表盘:dashboard|未:not|不:not|无:no
没有:no|禁用:disabled|关闭:disabled|调试:debug|模式:mode|定时任务:scheduled task|队列:queue|自动:automatic
规则:rule|计划:plan|更新:updated|生产:production|依赖:dependency|漏洞:vulnerability|扫描:scan|审计:audit
错误:error|服务条款:terms of service|服务:service|启动:start|运维手册:runbook|连接池:connection pool
连接:connection|索引:index|会话:session|令牌:token|跨域:cors|重定向:redirect|隐私政策:privacy policy|访问:access
上传:upload|文件:file|存储:storage|正常:ok|成功:success|设置:set|变量:variable
"""
_SHORTEST = 4


def in_english(word: str) -> str | None:
    """The English word for one of another language; None where it is none that is known."""
    if (found := _WORDS.get(word)) is not None:
        return found
    beginnings, firsts = _beginnings()
    if word[:_SHORTEST] not in firsts:
        return None
    sizes = range(len(word), _SHORTEST - 1, -1)
    return next((found for size in sizes if (found := beginnings.get(word[:size])) is not None), None)


def chinese_words(chunk: str) -> Iterator[str]:
    """The known words of a run, in English; what is not known is one word as it stands."""
    terms, longest = _chinese()
    at = start = 0
    while at < len(chunk):
        for size in range(min(longest, len(chunk) - at), 0, -1):
            if (found := terms.get(chunk[at : at + size])) is not None:
                if start < at:
                    yield chunk[start:at]
                yield from found
                at += size
                start = at
                break
        else:
            at += 1
    if start < len(chunk):
        yield chunk[start:]


@cache
def _beginnings() -> tuple[dict[str, str], frozenset[str]]:
    """What begins a word, and its first letters alone: most words are English and looked up once."""
    lines = (line.split(":", 1) for line in _BEGINNINGS.strip().splitlines())
    beginnings = {beginning: english for english, told in lines for beginning in told.split()}
    return beginnings, frozenset(beginning[:_SHORTEST] for beginning in beginnings)


@cache
def _chinese() -> tuple[dict[str, tuple[str, ...]], int]:
    pairs = (pair.split(":", 1) for line in _CHINESE.strip().splitlines() for pair in line.split("|"))
    terms = {term: tuple(english.split()) for term, english in pairs}
    return terms, max(map(len, terms))
