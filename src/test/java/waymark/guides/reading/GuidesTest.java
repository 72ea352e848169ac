package waymark.guides.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Guides must not lie: what they name is there, and every role has its first page.
class GuidesTest {

    private static final Path FOLDER = Path.of("docs/guide");

    private final Guides guides = new Guides();

    private List<Guide> all() {
        return Stream.concat(guides.all().stream(), guides.starts().stream()).toList();
    }

    @Test
    void every_file_says_what_it_is_and_is_in_the_product() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var written = files.map(Path::toString)
                    .filter(file -> file.endsWith(".md"))
                    .collect(Collectors.toCollection(TreeSet::new));
            var read = all().stream()
                    .map(guide -> FOLDER + (guide.start() ? "/start/" : "/") + guide.slug() + ".md")
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(read)
                    .as("Begin each guide with ---, then title, topic, for, checked and perhaps pages, words, public")
                    .isEqualTo(written);
        }
    }

    @Test
    void every_role_has_its_first_page_and_guides_are_for_roles_that_there_are() throws IOException {
        var roles = Pattern.compile("(?m)^## .*\\(`(\\w+)`")
                .matcher(Files.readString(Path.of("docs/permissions.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(roles)
                .hasSizeGreaterThan(20)
                .allSatisfy(role -> assertThat(guides.startOf(role))
                        .as("docs/guide/start/%s.md", role.replace('_', '-'))
                        .isPresent());
        all().forEach(guide -> assertThat(roles).as("roles of " + guide.slug()).containsAll(guide.roles()));
    }

    @Test
    void what_a_guide_leads_to_is_there() throws IOException {
        var routes = routes();
        var wrong = new ArrayList<String>();
        for (var guide : all()) {
            each(guide, span -> {
                if (span instanceof Span.Leads(String path, List<Span> _) && !isThere(path, guide, routes)) {
                    wrong.add(guide.slug() + " leads to " + path);
                }
            });
            guide.blocks().stream()
                    .filter(Block.Picture.class::isInstance)
                    .map(Block.Picture.class::cast)
                    .filter(picture ->
                            !Files.exists(FOLDER.resolve(picture.path().substring("/guides/".length()))))
                    .forEach(picture -> wrong.add(guide.slug() + " shows " + picture.path()));
        }
        assertThat(wrong).isEmpty();
    }

    private boolean isThere(String path, Guide guide, Set<String> routes) {
        var page = path.replaceFirst("#.*", "");
        var part = path.contains("#") ? path.substring(path.indexOf('#') + 1) : "";
        if (path.startsWith("tel:")) {
            return true;
        }
        var target = page.isEmpty()
                ? guide
                : page.startsWith("/guides/for/")
                        ? guides.startOf(page.substring(12)).orElse(null)
                        : page.startsWith("/guides/")
                                ? guides.at(page.substring(8)).orElse(null)
                                : null;
        if (target == null) {
            return routes.contains(page);
        }
        return part.isEmpty()
                || target.blocks().stream()
                        .anyMatch(block -> block instanceof Block.Heading heading
                                && heading.id().equals(part));
    }

    @Test
    void the_pages_that_guides_explain_are_there_and_each_has_one_guide() throws IOException {
        var routes = routes();
        var pages =
                guides.all().stream().flatMap(guide -> guide.pages().stream()).toList();
        assertThat(pages).doesNotHaveDuplicates();
        assertThat(pages)
                .allSatisfy(page -> assertThat(routes)
                        .as(page)
                        .anyMatch(route -> route.equals(page) || route.startsWith(page + "/")));
    }

    /// What is bold is what a page says: a button, a link, a heading. A sentence in bold is a warning.
    @Test
    void words_in_bold_stand_on_pages() throws IOException {
        var said = Stream.of(Path.of("src/main/jte"), Path.of("src/main/java"), Path.of("src/main/resources"))
                .flatMap(folder -> texts(folder, file -> file.matches(".*\\.(jte|java|properties|csv|json|sql)")))
                .collect(Collectors.joining("\n"))
                .replace('’', '\'')
                .replace("\\u00a0", " ")
                .toLowerCase(java.util.Locale.UK);
        var unsaid = new TreeSet<String>();
        for (var guide : all()) {
            each(guide, span -> {
                if (span instanceof Span.Strong(List<Span> spans)
                        && !Span.words(spans).matches("(?s).*[.?!:]")) {
                    for (var words : Span.words(spans).split(", ", -1)) {
                        var plain = words.replace('’', '\'').toLowerCase(java.util.Locale.UK);
                        if (!said.contains(plain)) {
                            unsaid.add(guide.slug() + ": " + words);
                        }
                    }
                }
            });
        }
        assertThat(unsaid)
                .as("Quote the button or link as the page has it, or write it without bold")
                .isEmpty();
    }

    @Test
    void no_guide_names_a_place() {
        var named = texts(FOLDER, file -> file.endsWith(".md"))
                .flatMap(String::lines)
                .filter(line -> line.matches("(?i).*\\b(hull|humber|east riding|lincolnshire|wilberforce).*"))
                .toList();
        assertThat(named).as("Every partnership reads it").isEmpty();
    }

    @Test
    void a_guide_is_found_by_what_somebody_wants_though_they_misspell_it() {
        assertThat(first("I want to say when I am away")).isEqualTo("spoc");
        assertThat(first("quaterly return")).isEqualTo("quarters");
        assertThat(first("lost my phone")).isEqualTo("signing-in");
        assertThat(first("somebody leaves")).isEqualTo("when-somebody-leaves");
        assertThat(guides.search("zzzzqqqq")).isEmpty();
    }

    private String first(String words) {
        return guides.search(words).getFirst().guide().slug();
    }

    @Test
    void a_page_has_the_guide_that_fits_it_most_closely() {
        assertThat(guides.explaining("/cases/CA-12345678/consent").orElseThrow().slug())
                .isEqualTo("consent");
        assertThat(guides.explaining("/cases/CA-12345678").orElseThrow().slug()).isEqualTo("open-a-case");
        assertThat(guides.explaining("/")).isEmpty();
    }

    private static Set<String> routes() throws IOException {
        return Files.readString(Path.of("docs/routes.txt"))
                .lines()
                .filter(line -> line.startsWith("GET "))
                .map(line -> line.split("\\s+", -1)[1].replaceAll("\\{[^}]*}", "*"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(Path folder, Predicate<String> which) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> which.test(file.toString())).map(GuidesTest::text).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void each(Guide guide, Consumer<Span> seen) {
        guide.blocks().forEach(block -> inBlock(block, seen));
    }

    private static void inBlock(Block block, Consumer<Span> seen) {
        switch (block) {
            case Block.Paragraph(List<Span> spans) -> inSpans(spans, seen);
            case Block.Items(boolean _, List<List<Block>> items) ->
                items.forEach(item -> item.forEach(one -> inBlock(one, seen)));
            case Block.Table table -> {
                table.head().forEach(cell -> inSpans(cell, seen));
                table.rows().forEach(row -> row.forEach(cell -> inSpans(cell, seen)));
            }
            default -> {}
        }
    }

    private static void inSpans(List<Span> spans, Consumer<Span> seen) {
        for (var span : spans) {
            seen.accept(span);
            switch (span) {
                case Span.Strong(List<Span> inner) -> inSpans(inner, seen);
                case Span.Emphasis(List<Span> inner) -> inSpans(inner, seen);
                case Span.Leads(String _, List<Span> inner) -> inSpans(inner, seen);
                default -> {}
            }
        }
    }
}
