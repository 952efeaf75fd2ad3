"""`FormatSuite`: subclass it, name a format and some samples, and the laws are tested.

Law: a check belongs to a level and runs where the subclass asks for that level or a higher one, so that a new release
never adds a check under anybody's feet. What a format cannot do, by its capabilities, is skipped and says why.
"""

from __future__ import annotations

import copy
import importlib.util
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

import attrs

import newsdoc
from newsdoc.errors import NewsDocError
from newsdoc.layout import Layout
from newsdoc.model import Article, Package, from_dict, to_dict
from newsdoc.registry import CLAIM, Registry, default
from newsdoc.testing import changes, laws, variants
from newsdoc.testing.foreign import FOREIGN
from newsdoc.testing.timing import check_linear

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    import pytest
    from hypothesis.strategies import SearchStrategy

    from newsdoc.format import Format
    from newsdoc.testing.strategies import Edited

FOREIGN_SCORE = 0.2
"""The most that a text of no news format may score."""


@attrs.frozen
class Sample:
    """A document to test with: a name to show, and its bytes."""

    name: str
    data: bytes


def since(level: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Mark a check with the level at which it arrived."""

    def mark(check: Callable[..., None]) -> Callable[..., None]:
        check.level = level  # type: ignore[attr-defined]
        return check

    return mark


class FormatSuite:
    """The laws, as tests of one format.

    Set `level`, `format` and `samples`; `edits` names the fields that the format changes in place, `body` among them
    if blocks can be. All else has a default. A test that a format cannot pass for a good reason is overridden, and
    the reason said there.
    """

    level: ClassVar[int] = 1
    """Which checks to run: those that arrived at this level or below."""
    format: ClassVar[Format | str]
    """The format, or the name it is registered by."""
    samples: ClassVar[Sequence[Sample]] = ()
    """Documents of the format; see `files`."""
    edits: ClassVar[Collection[str]] = frozenset()
    """Fields of an article that are changed in place."""
    values: ClassVar[Mapping[str, Any]] = {}
    """Values to try fields with, where those of the suite will not do."""
    required: ClassVar[Collection[str]] = frozenset()
    """Fields that a document cannot be without; of a layout, the first row's is known."""
    furniture: ClassVar[str] = ""
    """Characters that may stand between the outermost items and belong to none: braces and commas, say."""

    @staticmethod
    def files(beside: str, pattern: str) -> tuple[Sample, ...]:
        """The files that match a pattern, in the folder of the test module: `files(__file__, "samples/*.txt")`."""
        found = sorted(Path(beside).resolve().parent.glob(pattern))
        if not found:
            msg = f"there are no samples {pattern} beside {beside}"
            raise FileNotFoundError(msg)
        return tuple(Sample(path.name, path.read_bytes()) for path in found)

    # -- hooks: derived for a layout, to be supplied for other formats ---------------------------------------

    def documents(self) -> SearchStrategy[bytes] | None:
        """A Hypothesis strategy for documents; `None` to do without."""
        from newsdoc.testing import strategies

        target = self.target()
        return strategies.documents(target) if isinstance(target, Layout) else None

    def articles(self) -> SearchStrategy[Article] | None:
        """A Hypothesis strategy for articles that the format can mostly carry; `None` to do without."""
        from newsdoc.testing import strategies

        target = self.target()
        return strategies.articles(target) if isinstance(target, Layout) else None

    def edited(self, article: Article) -> SearchStrategy[Edited]:
        """A Hypothesis strategy for edits of an article."""
        from newsdoc.testing import strategies

        return strategies.edits(article, self.edits)

    def enlarged(self, data: bytes, times: int) -> bytes:
        """A document about `times` as large: the sample over and over, or its blocks where there is a writer."""
        if isinstance(self.target(), Layout):
            return data * times
        article = self.article(data)
        return newsdoc.convert(attrs.evolve(article, body=article.body * times, origin=None), self.target()).data

    # -- what the checks use ---------------------------------------------------------------------------------

    def target(self) -> Format:
        """The format itself."""
        return default().get(type(self).format)

    def article(self, data: bytes) -> Article:
        """The article in a sample; skips if there are several."""
        value = laws.read(data, self.target())
        if isinstance(value, Package):
            _skip("a package of several articles")
        return value

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run a check once for every sample."""
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", self.samples, ids=[sample.name for sample in self.samples])

    def setup_method(self, method: Callable[..., None]) -> None:
        """Leave out what came after the level."""
        if getattr(method, "level", 0) > self.level:
            _skip(f"a check of level {getattr(method, 'level', 0)}, and the suite asks for {self.level}")

    # -- the checks ------------------------------------------------------------------------------------------

    @since(1)
    def test_there_are_samples(self) -> None:
        """A suite without samples tests nothing."""
        assert self.samples, "name some samples: samples = FormatSuite.files(__file__, 'samples/*')"

    @since(1)
    def test_unedited_bytes_come_back(self, sample: Sample) -> None:
        """Exact."""
        laws.check_exact(laws.read(sample.data, self.target()), sample.data)

    @since(1)
    def test_bytes_come_back_however_saved(self, sample: Sample) -> None:
        """Exact, Whole and Safe, with other newlines, encodings, junk and damage."""
        for what, data in variants.rewritten(sample.data):
            with _Naming(what):
                value = laws.check_safe(data, self.target())
                if value is not None:
                    laws.check_document(value, self.furniture)

    @since(1)
    def test_every_value_stands_in_the_source(self, sample: Sample) -> None:
        """Whole; and every slot spells its value, within the source, nested in others or apart from them."""
        laws.check_document(laws.read(sample.data, self.target()), self.furniture)

    @since(1)
    def test_fields_are_edited_in_place(self, sample: Sample) -> None:
        """True and Local for every declared field."""
        self._needs("edits")
        article = self.article(sample.data)
        layout = self.target()
        first = {layout.compiled.first.field} if isinstance(layout, Layout) else set[str]()
        required = {*self.required, *first}
        self._carried_out(changes.field_edits(article, self.edits, self.values, required))

    @since(1)
    def test_texts_are_edited_in_place(self, sample: Sample) -> None:
        """True and Local for the texts of the body."""
        self._needs("edits", "body")
        self._carried_out(changes.text_edits(self.article(sample.data)))

    @since(1)
    def test_blocks_are_inserted_deleted_and_moved(self, sample: Sample) -> None:
        """True and Local for the blocks of the body."""
        self._needs("inserts", "body")
        self._carried_out(changes.body_edits(self.article(sample.data)))

    @since(1)
    def test_two_edits_at_once(self, sample: Sample) -> None:
        """True and Local for a field and a text together."""
        self._needs("edits", "body")
        article = self.article(sample.data)
        names = sorted(set(self.edits) - {"body"})
        for name in names[:2]:
            value = self.values[name] if name in self.values else changes.value_for(name)
            both = attrs.evolve(article, **{name: value})
            self._carried_out((f"{name}, and {what}", made) for what, made in changes.text_edits(both))

    @since(1)
    def test_an_equal_article_is_unedited(self, sample: Sample) -> None:
        """An equal rebuild is no edit, whatever it was rebuilt by."""
        article = self.article(sample.data)
        rebuilt = attrs.evolve(from_dict(to_dict(article)), origin=article.origin)
        assert rebuilt == article, "from_dict(to_dict(article)) is another article"
        copies = {
            "from_dict": rebuilt,
            "deepcopy": copy.deepcopy(article),
            "pickle": pickle.loads(pickle.dumps(article)),  # noqa: S301 - our own
            "evolve": attrs.evolve(article),
        }
        for how, made in copies.items():
            with _Naming(how):
                assert made == article, "the copy is not equal"
                assert hash(made) == hash(article), "the copy has another hash"
                laws.check_exact(made, sample.data)

    @since(1)
    def test_copies_can_be_edited(self, sample: Sample) -> None:
        """The origin travels with copies and pickles: an edit of one is written as an edit of the original."""
        self._needs("edits")
        article = self.article(sample.data)
        edit = next(changes.field_edits(article, self.edits, self.values, ()), None)
        if edit is None:
            _skip("no field is declared in `edits`")
        wanted = newsdoc.dumps(edit[1])
        for made in (copy.deepcopy(edit[1]), pickle.loads(pickle.dumps(edit[1]))):  # noqa: S301 - our own
            assert newsdoc.dumps(made) == wanted, "a copy of the edited article is written in another way"

    @since(1)
    def test_samples_are_detected(self, sample: Sample) -> None:
        """Detection gives this format for its samples, and no other one claims them as strongly."""
        target = self.target()
        registry = default()
        if not registry.holds(target):
            registry = Registry()
            registry.register(target)
        found = registry.detect(sample.data, name=sample.name)
        assert found, "no format claims this sample"
        listed = ", ".join(f"{detection.format} {detection.score}" for detection in found)
        assert found[0].format == target.name, f"claimed by another format: {listed}"
        assert found[0].score >= CLAIM, f"claimed too weakly to be chosen: {listed}"
        assert registry.choose(sample.data, name=sample.name) is target

    @since(1)
    def test_foreign_texts_are_not_claimed(self) -> None:
        """Prose, code, tables, logs, recipes, mail and the like are of another kind."""
        target = self.target()
        registry = default() if default().holds(target) else Registry(builtins=False, plugins=False)
        if not registry.holds(target):
            registry.register(target)
        for kind, data in FOREIGN.items():
            scores = {detection.format: detection for detection in registry.detect(data)}
            found = scores.get(target.name)
            assert found is None or found.score <= FOREIGN_SCORE, f"claims {kind}: {found}"

    @since(1)
    def test_broken_documents_are_refused_or_read(self, sample: Sample) -> None:
        """Safe: cut off or changed at random, a sample loads exactly or raises a `NewsDocError`."""
        for what, data in (*variants.cut(sample.data), *variants.mutated(sample.data)):
            with _Naming(what):
                value = laws.check_safe(data, self.target())
                if value is not None:
                    laws.check_document(value, self.furniture)

    @since(1)
    def test_losses_are_reported(self, sample: Sample) -> None:
        """Honest: a conversion lists losses exactly if what arrives is not equal."""
        self._needs("writes")
        value = laws.read(sample.data, self.target())
        data = laws.check_honest(value, self.target())
        assert data is not None, "what was read in this format cannot be written in it"

    @since(1)
    def test_reading_takes_linear_time(self) -> None:
        """Linear: twice the document, about twice the time to read it."""
        target, sample = self.target(), self._largest()
        check_linear(lambda times: self.enlarged(sample.data, times), target.values)

    @since(1)
    def test_editing_takes_linear_time(self) -> None:
        """Linear: twice the document, about twice the time to read, edit and write it."""
        self._needs("edits", "body")
        sample = self._largest()

        def edit(data: bytes) -> None:
            article = self.article(data)
            _, made = next(iter(changes.text_edits(article)))
            newsdoc.dumps(made)

        check_linear(lambda times: self.enlarged(sample.data, times), edit)

    @since(2)
    def test_other_options_are_refused(self, sample: Sample) -> None:
        """A format takes options of its own class, all of them at their defaults among these, and nothing else."""
        import pytest

        target = self.target()
        with pytest.raises(TypeError):
            target.values(sample.data, options=object())
        if target.options is not None:
            assert target.values(sample.data, options=target.options()) == target.values(sample.data)

    # -- generated -------------------------------------------------------------------------------------------

    @since(1)
    def test_generated_documents(self) -> None:
        """Exact, Whole and Safe for documents nobody wrote."""
        given = self._generated(self.documents)
        from newsdoc.testing import generated

        generated.documents(self.target(), given, self.furniture)

    @since(1)
    def test_generated_articles(self) -> None:
        """Honest for articles nobody wrote."""
        self._needs("writes")
        given = self._generated(self.articles)
        from newsdoc.testing import generated

        generated.articles(self.target(), given)

    @since(1)
    def test_generated_edits(self) -> None:
        """True and Local, or refused, for edits nobody thought of."""
        self._needs("edits")
        given = self._generated(self.documents)
        from newsdoc.testing import generated

        generated.edits(self.target(), given, self.edited)

    # -- small things ----------------------------------------------------------------------------------------

    def _needs(self, capability: str, field: str | None = None) -> None:
        if not getattr(self.target().capabilities, capability):
            _skip(f"{self.target().name} has no {capability}, by its capabilities")
        if field is not None and field not in self.edits:
            _skip(f"{field!r} is not declared in `edits`")

    def _generated(self, hook: Callable[[], SearchStrategy[Any] | None]) -> SearchStrategy[Any]:
        if importlib.util.find_spec("hypothesis") is None:
            _skip("hypothesis is not installed: pip install 'newsdoc[testing]'")
        strategy = hook()
        if strategy is None:
            _skip("no strategy for this: override `documents`, `articles` or `edited`")
        return strategy

    def _largest(self) -> Sample:
        return max(self.samples, key=lambda sample: len(sample.data))

    def _carried_out(self, edits: Iterator[tuple[str, Article]]) -> None:
        for what, edited in edits:
            with _Naming(what):
                refusal = laws.check_edit(edited)
                assert refusal is None, f"True: refused: {refusal}"


class _Naming:
    """Says in a failure which variant or edit of a sample it was."""

    def __init__(self, what: str) -> None:
        self.what = what

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, AssertionError | NewsDocError):
            error.add_note(f"with: {self.what}")


def _skip(reason: str) -> NoReturn:
    import pytest

    pytest.skip(reason)
