"""Facts of the world behind libraries: calendars, identity numbers, phones, pinyin."""
