"""What is asked of minutes: the page that writes them, their history, their papers, and what everybody may read."""
