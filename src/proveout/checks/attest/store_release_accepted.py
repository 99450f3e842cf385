"""The app stores accepted the build.

Asked as:
    app store submission approved; Play Store listing ready; app submitted;
    app submitted to the App Store; Play Store listing complete; app store approval; TestFlight build approved

Told by:
    "app store" -(state | redux | data) ~0.92
    "play store" ~0.94
    "google play" ~0.94
    "app stores" ~0.94
    "web store" + (chrome | submit | list | upload | review | publish | extension) ~0.92
    ("testflight" | "app store connect" | "play console") ~0.93
    (apk | ipa | aab) + (build | sign | upload | submit | release | generate) ~0.8
    "submit for review" ~0.86
    "apple developer" ~0.84
    "developer account" + (apple | google | play) ~0.86
    "store listing" ~0.92
    "privacy nutrition" ~0.85
    (screenshots | icon | promo) @("web store" | "app store" | "play store" | "store requirements") ~0.82
    (ios | android | mobile) + (application | app) + (publish | published | submit | submitted | approve) ~0.92

Point to:
    store console
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
