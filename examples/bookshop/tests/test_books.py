def test_there_are_books():
    assert True
