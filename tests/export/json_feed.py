"""JSON Feed as a JSON Schema, written from its text, since no library here reads it.

source   https://www.jsonfeed.org/version/1.1/
"""

from typing import Any

ADDRESS = {"type": "string", "format": "uri", "pattern": "^https?://"}
MOMENT = {
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
}
TEXT = {"type": "string"}


def _object(required: list[str], **properties: Any) -> dict[str, Any]:
    """What a feed may add has a name that begins with an underscore."""
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "patternProperties": {"^_[A-Za-z]": {"type": "object"}},
        "additionalProperties": False,
    }


AUTHORS = {
    "type": "array",
    "items": {**_object([], name=TEXT, url=ADDRESS, avatar=ADDRESS), "minProperties": 1},
}

ITEM = _object(
    ["id"],
    id={"type": "string", "minLength": 1},
    url=ADDRESS,
    external_url=ADDRESS,
    title=TEXT,
    content_html=TEXT,
    content_text=TEXT,
    summary=TEXT,
    image=ADDRESS,
    banner_image=ADDRESS,
    date_published=MOMENT,
    date_modified=MOMENT,
    authors=AUTHORS,
    tags={"type": "array", "items": TEXT},
    language=TEXT,
    attachments={
        "type": "array",
        "items": _object(
            ["url", "mime_type"],
            url=ADDRESS,
            mime_type=TEXT,
            title=TEXT,
            size_in_bytes={"type": "integer"},
            duration_in_seconds={"type": "number"},
        ),
    },
) | {"anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}]}

JSON_FEED = _object(
    ["version", "title", "items"],
    version={"const": "https://jsonfeed.org/version/1.1"},
    title=TEXT,
    home_page_url=ADDRESS,
    feed_url=ADDRESS,
    description=TEXT,
    user_comment=TEXT,
    next_url=ADDRESS,
    icon=ADDRESS,
    favicon=ADDRESS,
    authors=AUTHORS,
    language={"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
    expired={"type": "boolean"},
    hubs={"type": "array", "items": _object(["type", "url"], type=TEXT, url=ADDRESS)},
    items={"type": "array", "items": ITEM},
)
