"""Announcement, marketing and search entries are ready.

Asked as:
    launch announcement prepared; marketing materials ready; SEO checked; social media posts ready;
    launch announcement ready; marketing materials prepared; SEO meta tags configured; sitemap generated; social
    media accounts ready; press release prepared; announcement drafted

Told by:
    (announcement | announce) + (launch | prepare | draft | ready | social | blog | email | twitter | public) ~0.82
    announcement -(maintenance | downtime | user | feature | banner) ~0.74
    (marketing | press) + (material | site | campaign | release | kit | plan | page | ready | copy | video | team) ~0.86
    "press release" ~0.92
    "press kit" ~0.92
    "social media" -(login | auth | post + schedule + feature | api | share | link) ~0.84
    "product hunt" ~0.92
    "landing page" + (ready | live | complete | create | update | launch | content) -(load | second | ms) ~0.75
    seo -(test + unit) ~0.86
    sitemap* -(route | crawl + job) ~0.8
    robots.txt ~0.76
    ("open graph" | og:image | opengraph | "twitter card") ~0.85
    "meta tags" -(csrf | csp) ~0.84
    "meta description" ~0.86
    "structured data" -(log | response | output | extract) ~0.78
    ("google search console" | "search console") ~0.88
    "launch announcement" ~0.92
    "launch email" ~0.82
    "blog post" -(create | api | crud | test) ~0.8
    (demo + (video | deck) | pitch* + deck | "slide deck" | "demo script") ~0.82
    screenshots @(launch | marketing | store | promo) ~0.8
    "promo tile" ~0.86
    "promotional images" ~0.86
    favicon -(404 | correct) ~0.72
    "launch plan" ~0.8
    "beta users" + (invite | email | list | recruit) ~0.76
    "waitlist" -(endpoint | api | form) ~0.7

Point to:
    links
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=30)
