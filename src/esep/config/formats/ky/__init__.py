"""Days and numbers in Kyrgyz."""
