"""Production ready.

Note:
    Stands for the decision of the run itself: it holds only when every other required item of the same
    document holds. It is never measured alone.

Asked as:
    ready for production; production ready; all systems green; all checks passed; go-live approved by
    checklist; final checklist complete
"""

MEMBERS = ("@every_other_item",)
