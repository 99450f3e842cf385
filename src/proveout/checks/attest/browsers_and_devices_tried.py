"""The site was tried on the stated browsers, devices and assistive tools.

Asked as:
    mobile responsive tested; cross-browser testing done; accessibility tested; PWA installable; tested
    on real devices;
    mobile responsive; responsive design verified; tested on mobile; mobile responsiveness verified; works on
    Chrome, Firefox and Safari; responsive on all devices; accessibility audit passed; WCAG compliance

Told by:
    "multiple devices" ~0.85
    (edge | opera | brave) @(browser | cross-browser | compatibility) -(function | case) ~0.84
    browser + (cross | compatibility | multiple | different | all | major | various) -console ~0.86
    "cross browser" ~0.93
    "browser compatibility" ~0.93
    (chrome | firefox | safari | edge | ios | android) + (test | verify | check | work | mobile) -"edge case" ~0.8
    (chrome | firefox | safari) @(browser | cross | compatible | compatibility | device) -console ~0.85
    (android | ios | iphone | ipad | tablet | mobile | desktop) @(browser | compatible | responsive | device) ~0.78
    mobile + (responsive* | friendly | layout | view | device | viewport | tested | optimize | browser | display) ~0.86
    responsive + (design | layout | mobile | tablet | device | ui | screen) ~0.86
    responsiveness -(api | server | performance | database | system) ~0.84
    "touch targets" ~0.85
    (pwa | "progressive web") + (install | installable | work | mobile | manifest | offline | configure) ~0.78
    ("screen reader" | wcag | a11y) ~0.85
    accessibility + (test | check | audit | verify | compliance | wcag | standard | feature | keyboard | aria) ~0.84
    "keyboard navigation" ~0.84
    "real devices" ~0.85
    "feature phone" ~0.75
    "different devices" ~0.86
    "horizontal scroll" ~0.78
    "hamburger menu" ~0.76
    "mobile navigation" ~0.76
    ("small screen" | "small screens" | "screen size" | "screen sizes") -upload
    "real" + (phone | iphone | android | device | devices) -(tail | log | data)
    (dashboard | page | ui | site | frontend | layout | interface) + responsive -(time | latency | load | api) ~0.86
    ("tablet view" | "mobile view" | "mobile friendly" | "tablet layout") ~0.9

Point to:
    list of devices
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=30)
