"""What stands in the file of linked data: its published schema is made of these forms.

source   https://www.w3.org/TR/json-ld11/, https://www.w3.org/TR/annotation-vocab/, https://schema.org/version/latest
"""

from typing import Annotated, Any, Literal, NotRequired, TypedDict

from footnoted.export.api.forms import OneOf

_SORTS = (
    "Dataset", "CollectionPage", "WebPage", "Claim", "Quotation", "Event", "Country", "Person", "Organization",
    "Project", "NewsArticle", "CreativeWork",
)  # fmt: skip

Named = TypedDict("Named", {"@id": str})

Download = TypedDict("Download", {"@type": Literal["DataDownload"], "encodingFormat": str, "contentUrl": str})

Location = TypedDict("Location", {"@type": Literal["Place"], "name": str})

Selector = TypedDict("Selector", {"@type": Literal["oa:TextQuoteSelector"], "exact": str})

Target = TypedDict(
    "Target", {"@id": str, "@type": Literal["oa:SpecificResource"], "source": str, "selector": Selector}
)

Annotation = TypedDict(
    "Annotation",
    {
        "@id": str,
        "@type": Literal["oa:Annotation"],
        "motivation": Annotated[str, OneOf(("oa:identifying", "oa:linking"))],
        "dcterms:type": Annotated[str, OneOf(("supports", "contradicts", "context"))],
        "body": Annotated[str, "What the passage is cited for."],
        "target": Annotated[list[Target], "Each segment of the passage, in the order of the source."],
        "dcterms:source": Annotated[str, "The source’s page."],
        "prov:hadPrimarySource": Annotated[str, "The page of the source that the information comes from."],
    },
)

Described = TypedDict(
    "Described",
    {
        "@id": str,
        "@type": Annotated[str, OneOf(_SORTS)],
        "name": NotRequired[str],
        "description": NotRequired[str],
        "mainEntityOfPage": NotRequired[str],
        "dcterms:identifier": NotRequired[Annotated[str, "The id of the record."]],
        "dcterms:type": NotRequired[Annotated[str, "The kind of the record."]],
        "dcterms:abstract": NotRequired[Annotated[str, "The fact as a sentence."]],
        "dcterms:date": NotRequired[Annotated[str, "An EDTF date."]],
        "dcterms:isReplacedBy": NotRequired[str],
        "creativeWorkStatus": NotRequired[Annotated[str, "What became of it, where it does not stand."]],
        "expires": NotRequired[Annotated[str, "The day on which its id was given up."]],
        "version": NotRequired[Annotated[str, "The commit."]],
        "temporalCoverage": NotRequired[str],
        "distribution": NotRequired[list[Download]],
        "text": NotRequired[str],
        "about": NotRequired[list[Named]],
        "appearance": NotRequired[list[Named]],
        "citation": NotRequired[list[Named]],
        "subjectOf": NotRequired[list[Named]],
        "spokenByCharacter": NotRequired[Named],
        "startDate": NotRequired[str],
        "endDate": NotRequired[str],
        "location": NotRequired[Location],
        "eventStatus": NotRequired[str],
        "alternateName": NotRequired[list[str]],
        "sameAs": NotRequired[str],
        "inLanguage": NotRequired[str],
        "publisher": NotRequired[Named],
        "datePublished": NotRequired[str],
        "url": NotRequired[str],
        "archivedAt": NotRequired[str],
        "isBasedOn": NotRequired[str],
    },
)

LinkedData = TypedDict("LinkedData", {"@context": dict[str, Any], "@graph": list[Described | Annotation]})
