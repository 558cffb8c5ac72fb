"""All pages from the records below `facts`, as mkdocs-gen-files runs it within each build."""

from pathlib import Path

import mkdocs_gen_files
from peers.markdown import Pages
from peers.markdown_parts import relative
from peers.reading import read_records

for path, text in Pages(read_records(Path("facts")), relative).all():
    with mkdocs_gen_files.open(f"{path}.md", "w") as page:
        page.write(text)
