package waymark.cases.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;
import waymark.cases.screening.Screener;
import waymark.cases.screening.Screening;
import waymark.kernel.InvariantViolation;

/// Screens all answers of a notification at once, the typed and the chosen ones, because what identifies
/// nobody by itself may do so beside the rest. Fails closed: whatever goes wrong, the answer is that nothing
/// was screened.
@Component
class NotificationScreener {

    private static final String BETWEEN = "\n\n";

    private static final Logger LOG = LoggerFactory.getLogger(NotificationScreener.class);

    private final BiFunction<List<String>, String, Screening> screener;
    private final JsonMapper json;

    @Autowired
    NotificationScreener(JsonMapper json) {
        this((names, text) -> Screener.withKnown(names).screen(text), json);
    }

    NotificationScreener(BiFunction<List<String>, String, Screening> screener, JsonMapper json) {
        this.screener = screener;
        this.json = json;
    }

    /// @param box null for what was chosen
    private record Segment(@Nullable Box box, int start, String text) {

        int end() {
            return start + text.length();
        }
    }

    /// @param it whose people are known by name, so that their names are found however they are written
    /// @param place the name of an area by its code
    Screened screen(Case it, NotificationAnswers answers, UnaryOperator<String> place) {
        return screen(names(it), answers, place);
    }

    private static List<String> names(Case it) {
        return it.people().stream()
                .map(PersonInCase::details)
                .flatMap(details -> Stream.of(details.firstName(), details.lastName(), details.otherNames()))
                .filter(name -> !name.isBlank())
                .toList();
    }

    Screened screen(List<String> names, NotificationAnswers answers, UnaryOperator<String> place) {
        var segments = segments(answers, place);
        var whole = String.join(BETWEEN, segments.stream().map(Segment::text).toList());
        try {
            var screening = screener.apply(names, whole);
            return screening.screened()
                    ? new Screened.Done(digest(answers), findings(answers, place, segments, screening))
                    : new Screened.Failed();
        } catch (RuntimeException failure) {
            LOG.error(
                    "A notification could not be screened: {}",
                    failure.getClass().getName());
            return new Screened.Failed();
        }
    }

    private static List<Finding> findings(
            NotificationAnswers answers, UnaryOperator<String> place, List<Segment> segments, Screening screening) {
        var found = new ArrayList<Finding>();
        var together = new ArrayList<Finding>();
        for (var one : screening.findings()) {
            var within = segments.stream()
                    .filter(segment -> one.start() >= segment.start() && one.end() <= segment.end())
                    .findFirst();
            if (within.isEmpty()) {
                together.add(new Finding(null, 0, 0, one.kind().words(), one.direct(), ""));
                continue;
            }
            int start = one.start() - within.get().start();
            int end = one.end() - within.get().start();
            var words = within.get().text().substring(start, end);
            if (within.get().box() instanceof Box box) {
                found.add(new Finding(box, start, end, one.kind().words(), one.direct(), words));
            } else if (!one.direct()) {
                together.add(new Finding(null, 0, 0, one.kind().words(), false, words));
            }
        }
        var joined = joined(found, answers);
        joined.addAll(together.stream().distinct().toList());
        Combination.of(answers, place).ifPresent(joined::add);
        return joined;
    }

    /// First and last name, found apart, are one finding: those of a kind with white space alone between.
    private static List<Finding> joined(List<Finding> found, NotificationAnswers answers) {
        var joined = new ArrayList<Finding>();
        for (var one : found) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.box() instanceof Box box
                    && box == one.box()
                    && last.kind().equals(one.kind())
                    && last.direct() == one.direct()
                    && last.end() <= one.start()
                    && box.text(answers).substring(last.end(), one.start()).isBlank()) {
                var words = box.text(answers).substring(last.start(), one.end());
                joined.set(
                        joined.size() - 1, new Finding(box, last.start(), one.end(), one.kind(), one.direct(), words));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }

    /// What was typed, box by box, and then what was chosen, which says nothing direct: it comes from closed
    /// lists.
    private static List<Segment> segments(NotificationAnswers answers, UnaryOperator<String> place) {
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var box : answers.written()) {
            segments.add(new Segment(box, at, box.text(answers)));
            at += box.text(answers).length() + BETWEEN.length();
        }
        segments.add(new Segment(null, at, chosen(answers, place)));
        return segments;
    }

    private static String chosen(NotificationAnswers answers, UnaryOperator<String> place) {
        var person = answers.person();
        var exploitation = answers.exploitation();
        return String.join(
                ", ",
                Stream.of(
                                person.gender() == null ? "" : person.gender().word(),
                                person.age() == AgeBand.NOT_SAID
                                        ? ""
                                        : person.age().word(),
                                person.nationality().isEmpty() ? "" : Country.nationality(person.nationality()),
                                person.secondNationality().isEmpty()
                                        ? ""
                                        : Country.nationality(person.secondNationality()),
                                MonthOrYear.words(exploitation.beganMonth(), exploitation.beganYear()),
                                MonthOrYear.words(exploitation.endedMonth(), exploitation.endedYear()),
                                place.apply(exploitation.authority()),
                                place.apply(exploitation.staying()),
                                exploitation.country().isEmpty() ? "" : Country.name(exploitation.country()),
                                exploitation.secondCountry().isEmpty()
                                        ? ""
                                        : Country.name(exploitation.secondCountry()))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private String digest(NotificationAnswers answers) {
        try {
            var bytes = json.writeValueAsString(answers).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new InvariantViolation("no SHA-256", impossible);
        }
    }
}
