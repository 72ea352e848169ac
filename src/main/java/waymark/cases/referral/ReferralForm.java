package waymark.cases.referral;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.web.forms.Choice;

/// The Home Office form as data: its 64 fields with their conditions, the questions that fill them, and the
/// pages on which Waymark asks them, in the order that guidance recommends.
final class ReferralForm {

    /// As shipped.
    static final ReferralForm SHIPPED = new ReferralForm();

    /// The question of the date of birth.
    static final String BORN = "dob";

    private static final int LINE = 200;
    private static final int LINES = 2_000;

    private final List<ReferralSection> sections;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private ReferralForm() {
        var asked = FormFile.rows("/cases/nrm-form-questions.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("field")));
        var fields = FormFile.rows("/cases/nrm-form-fields.csv").stream()
                .map(row -> field(row, asked.getOrDefault(row.get("key"), List.of())))
                .sorted(Comparator.comparingInt(ReferralField::order))
                .toList();
        sections = FormFile.rows("/cases/nrm-form-pages.csv").stream()
                .map(row -> new ReferralSection(
                        row.get("key"),
                        row.get("group"),
                        row.get("title"),
                        row.get("hint"),
                        fields.stream()
                                .filter(field -> field.page().equals(row.get("key")))
                                .toList()))
                .toList();
        sections.forEach(section -> section.questions().forEach(question -> questions.put(question.name(), question)));
    }

    private static ReferralField field(CSVRecord row, List<CSVRecord> asked) {
        var condition = Condition.parse(row.get("condition"));
        return new ReferralField(
                row.get("key"),
                row.get("page"),
                Integer.parseInt(row.get("order")),
                condition,
                row.get("section"),
                row.get("meaning"),
                row.get("shown_when"),
                row.get("required").equals("yes"),
                asked.stream().map(one -> question(one, condition)).toList());
    }

    private static Question question(CSVRecord row, Condition field) {
        var kind = QuestionKind.of(row.get("kind"));
        var options = row.get("options");
        boolean listed = options.startsWith("@");
        return new Question(
                row.get("name"),
                row.get("step"),
                kind,
                row.get("label"),
                row.get("hint"),
                listed || options.isEmpty() ? List.of() : options(options),
                listed ? options.substring(1) : "",
                field.and(Condition.parse(row.get("condition"))),
                row.get("required").equals("yes"),
                row.get("identifies").equals("yes"),
                row.get("ours").equals("yes"),
                row.get("limit").isEmpty() ? limit(kind) : Integer.parseInt(row.get("limit")));
    }

    private static int limit(QuestionKind kind) {
        return switch (kind) {
            case LONG -> Question.LONGEST;
            case LINES -> LINES;
            default -> LINE;
        };
    }

    private static List<Choice> options(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(one -> {
                    int is = one.indexOf('=');
                    return Choice.of(one.substring(0, is), one.substring(is + 1));
                })
                .toList();
    }

    /// Every page, that of the notification too.
    List<ReferralSection> sections() {
        return sections;
    }

    /// The pages of a referral.
    List<ReferralSection> pages() {
        return sections.stream()
                .filter(section -> !section.key().equals(ReferralSection.NOTIFICATION))
                .toList();
    }

    /// A page of a referral.
    ///
    /// @throws NotFound where there is none
    ReferralSection page(String key) {
        return pages().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }

    List<ReferralField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /// @throws InvariantViolation where the form has none of that name
    Question question(String name) {
        var found = questions.get(name);
        if (found == null) {
            throw new InvariantViolation("the form does not ask " + name);
        }
        return found;
    }

    /// The page on which a question is asked.
    ReferralSection of(Question question) {
        return sections.stream()
                .filter(section -> section.questions().contains(question))
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("asked nowhere: " + question.name()));
    }

    /// What the Home Office form asks, in the order of its screens.
    List<Question> inTheirOrder() {
        return questions.values().stream()
                .filter(question -> !question.ours())
                .sorted(Comparator.comparingDouble(Question::place))
                .toList();
    }
}
