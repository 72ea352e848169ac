package waymark.pathways.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.pathways.drafting.ShippedPathways.Shipped;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.Readability;
import waymark.pathways.graph.AnswerTrail;
import waymark.pathways.graph.CoverGaps;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.GraphJson;
import waymark.pathways.graph.GraphValidation;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.graph.Traversal;
import waymark.pathways.graph.ValidationContext;

/// The guidance that Waymark ships: sound, in plain English, and never without somebody to turn to.
class ShippedPathwaysTest {

    private static final List<Shipped> SHIPPED = new ShippedPathways(JsonMapper.shared()).of("HUMBER");
    private static final List<String> AREAS =
            List.of("", "HULL", "EAST_RIDING", "NORTH_LINCOLNSHIRE", "NORTH_EAST_LINCOLNSHIRE");
    private static final Map<String, Shipped> DEFAULTS = SHIPPED.stream()
            .filter(one -> one.area() == null)
            .collect(Collectors.toMap(Shipped::code, Function.identity()));

    private static final ValidationContext AROUND = new ValidationContext() {
        @Override
        public boolean inForce(String pathway) {
            return DEFAULTS.containsKey(pathway);
        }

        @Override
        public boolean knowsSubject(String subject) {
            return List.of("ADULT", "CHILD", "OUT_OF_HOURS", "FIRST_RESPONDER", "INTELLIGENCE", "HEALTH", "HOUSING")
                    .contains(subject);
        }

        @Override
        public boolean knowsLine(String line) {
            return List.of(
                            "EMERGENCY",
                            "POLICE_101",
                            "MS_HELPLINE",
                            "SALVATION_ARMY",
                            "ICTG",
                            "ER_SAFEGUARDING",
                            "ER_EDT")
                    .contains(line);
        }

        @Override
        public String name(String subject) {
            return subject;
        }

        @Override
        public CoverGaps unanswered(String step, String subject) {
            return CoverGaps.NOWHERE;
        }

        @Override
        public List<String> withoutNumber(String step, String subject) {
            return List.of();
        }

        @Override
        public boolean writes(String step) {
            return true;
        }
    };

    private static Graph whole(Shipped shipped) {
        return shipped.content()
                .whole(
                        shipped.area() == null
                                ? new Graph("", List.of())
                                : ((Content.Whole) DEFAULTS.get(shipped.code()).content()).graph());
    }

    private static Traversal.Guide guide(String area) {
        return code -> Optional.ofNullable(DEFAULTS.get(code))
                .map(one -> SHIPPED.stream()
                        .filter(own -> own.code().equals(code) && area.equals(own.area()))
                        .findFirst()
                        .map(ShippedPathwaysTest::whole)
                        .orElseGet(() -> whole(one)));
    }

    @Test
    void every_situation_of_the_brief_has_a_pathway_and_each_is_sound() {
        assertThat(DEFAULTS)
                .containsOnlyKeys(
                        "START",
                        "DANGER",
                        "CHILD",
                        "AGE_UNCERTAIN",
                        "ADULT_AGREES",
                        "ADULT_REFUSES",
                        "ADULT_CAPACITY",
                        "IN_NRM",
                        "OUT_OF_HOURS",
                        "PREMISES",
                        "HEALTH",
                        "HOMELESS",
                        "CUCKOOING",
                        "COUNTY_LINES");
        assertThat(SHIPPED)
                .allSatisfy(one -> assertThat(GraphValidation.of(one.code(), whole(one), AROUND))
                        .as(one.code() + " " + one.area())
                        .isEmpty());
    }

    @Test
    void every_area_has_steps_of_its_own_that_stand_in_a_step_of_the_default() {
        assertThat(SHIPPED.stream().map(Shipped::area).filter(Objects::nonNull).distinct())
                .hasSize(4);
        SHIPPED.stream()
                .filter(one -> one.area() != null)
                .forEach(one -> assertThat(one.content().written())
                        .allSatisfy(step -> assertThat(
                                        whole(DEFAULTS.get(one.code())).step(step.key()))
                                .isPresent()));
    }

    @Test
    void every_route_in_every_area_ends_with_somebody_to_contact() {
        int walks = 0;
        for (var area : AREAS) {
            walks += ends(guide(area), AnswerTrail.EMPTY);
        }
        System.out.printf("Shipped pathways: %,d walks%n", walks);
        assertThat(walks).isGreaterThan(500);
    }

    private int ends(Traversal.Guide guide, AnswerTrail trail) {
        var walk = Traversal.replay(guide, "START", trail);
        if (walk instanceof Traversal.Asking asking) {
            return asking.question().answers().stream()
                    .mapToInt(answer ->
                            ends(guide, trail.and(AnswerTrail.mark(asking.pathway(), asking.question(), answer))))
                    .sum();
        }
        assertThat(walk).isInstanceOf(Traversal.Finished.class);
        assertThat("/walk/NORTH_EAST_LINCOLNSHIRE?a=" + trail)
                .as("short enough to come back to after signing in")
                .hasSizeLessThanOrEqualTo(400);
        assertThat(walk.met())
                .as(trail.toString())
                .anySatisfy(met -> assertThat(
                                task(met.step()).map(PathwayStep.Task::reach).map(PathwayStep.Reach::nobody))
                        .contains(false));
        return 1;
    }

    private static Optional<PathwayStep.Task> task(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Act act -> Optional.of(act.task());
            case PathwayStep.Handover handover -> Optional.of(handover.task());
            default -> Optional.empty();
        };
    }

    @Test
    void what_is_read_is_what_is_written() {
        assertThat(DEFAULTS.values())
                .allSatisfy(one ->
                        assertThat(GraphJson.graph(GraphJson.text(whole(one)))).isEqualTo(whole(one)));
    }

    @Test
    void numbers_are_only_in_the_directory() {
        assertThat(texts())
                .noneMatch(text -> Pattern.compile("0\\d{3,}").matcher(text).find());
    }

    /// About what eleven-year-olds read: the Flesch-Kincaid grade of all texts together, and
    /// no endless sentence.
    @Test
    void the_words_are_plain() {
        var all = texts().collect(Collectors.joining(" "));
        double grade = Readability.grade(all);
        System.out.printf("Shipped pathways: Flesch-Kincaid grade %.1f, %,d words%n", grade, Readability.words(all));
        assertThat(grade).isLessThan(6.5);
        assertThat(texts().flatMap(Readability::sentences))
                .allSatisfy(sentence ->
                        assertThat(Readability.words(sentence)).as(sentence).isLessThanOrEqualTo(36));
    }

    private static Stream<String> texts() {
        var texts = new ArrayList<String>();
        for (var one : SHIPPED) {
            for (var step : one.content().written()) {
                texts.add(step.title());
                switch (step) {
                    case PathwayStep.Question question -> texts.add(question.hint());
                    case PathwayStep.Advice advice -> add(texts, advice.guidance());
                    case PathwayStep.Act act -> {
                        add(texts, act.guidance());
                        texts.add(act.task().later().text());
                    }
                    case PathwayStep.Handover handover -> add(texts, handover.guidance());
                    case PathwayStep.Onward _ -> {}
                }
            }
        }
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> text.matches(".*[.!?”:]") ? text : text + ".");
    }

    private static void add(List<String> texts, PathwayStep.Guidance guidance) {
        texts.addAll(guidance.paragraphs());
        texts.addAll(guidance.say());
        texts.addAll(guidance.avoid());
        texts.addAll(guidance.record());
        texts.add(guidance.consent());
    }
}
