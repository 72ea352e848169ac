package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.pathways.editions.Readability;

/// The public pages are read with ease at about eleven (Flesch-Kincaid grade 6 of English text). The
/// privacy notice names Acts and Articles, and so may be a little harder. Each grade is printed.
@WaymarkTest
class PublicReadingTest {

    @Autowired
    private Visit visit;

    @ParameterizedTest
    @CsvSource({
        "/welcome, 6",
        "/report, 6",
        "/report/safety, 6",
        "/report/privacy, 8",
        "/surveys, 6",
        "/surveys/car-wash, 6",
        "/workshop, 6",
        "/signs, 7",
        "/signs/checklist, 7",
        "/certificate, 6",
        "/evaluation, 6",
        "/have-your-say, 6",
        "/you-said, 6",
        "/toolkits, 7",
        "/workshops, 8",
        "/figures, 7"
    })
    void a_public_page_is_read_with_ease(String path, double hardest) {
        var page = visit.asNobody().get(path).html();
        page.select("nav, footer, .govuk-exit-this-page, .waymark-turn").remove(); // names of others among them
        var sentences = page.select("main").select("p, li, h1, h2, h3, label, .govuk-hint").eachText().stream()
                .distinct()
                .map(text -> text.matches(".*[.!?:]") ? text : text + ".")
                .collect(Collectors.joining(" "));
        double grade = Readability.grade(sentences);
        System.out.printf("Reading grade of %s: %.1f%n", path, grade);
        assertThat(grade).isLessThan(hardest);
    }
}
