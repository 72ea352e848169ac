package waymark.cases.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import waymark.directory.DateText;

/// What the Home Office's toolkit asks of a good referral, as a checklist: order of time, a reason for late
/// disclosure, signs with a professional view, own words, two contacts, evidence described and dated,
/// inconsistencies explained. Hints for who writes: no score, and nothing is refused for them.
final class QualityHints {

    private static final int A_SENTENCE = 60;
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> PERIODS = Set.of(
            "spring", "summer", "autumn", "winter", "aged", "age", "year", "years", "month", "months", "week", "weeks");
    private static final List<String> STORY = List.of(
            "when", "when-multiple", "how-start", "taken-details", "required-to-do", "how-left", "keeping-them");

    private final ReferralAnswers answers;
    private final List<QualityHint> hints = new ArrayList<>();

    private QualityHints(ReferralAnswers answers) {
        this.answers = answers;
    }

    /// @param others the texts of the other referrals in the case
    /// @param documents how many files hang on the case
    /// @param high since when the case records a high risk of being exploited again; empty where it does not
    /// @param lists to compare towns with authorities
    static List<QualityHint> of(
            ReferralAnswers answers, List<String> others, int documents, Optional<LocalDate> high, FormLists lists) {
        var all = new QualityHints(answers);
        all.chronology();
        all.lateDisclosure();
        all.signs();
        all.again(high);
        all.ownWords(others);
        all.contacts();
        all.evidence(documents);
        all.inconsistencies();
        all.places(lists);
        return List.copyOf(all.hints);
    }

    private void chronology() {
        var times = new HashSet<String>();
        STORY.forEach(name -> times.addAll(times(text(name))));
        add(
                "Order of time",
                times.size() > 1,
                "The account says when things happened",
                "Say when things happened, in order: dates, seasons, their age then",
                "beginning");
    }

    private void lateDisclosure() {
        boolean before = answers.values("reported-before").contains("yes");
        add(
                "Why now",
                before || said("why-not-sooner") || said("reported-before-details"),
                before ? "They reported it before" : "It says what kept them from reporting it earlier",
                "Say what kept them from reporting it earlier",
                "leaving");
    }

    /// Signs count where they were said to be seen and are ticked; one without the other is held side by side.
    private void signs() {
        var ticked = SeenSign.of(answers.section(ReferralSection.SIGNS));
        boolean seen = answers.values("indicators").contains("yes");
        boolean denied = answers.values("indicators").contains("no") && !ticked.isEmpty();
        add(
                "Signs, and what you conclude from them",
                seen && !ticked.isEmpty() && said("insight"),
                "Signs are listed with your professional view",
                denied
                        ? "You answered that no signs were seen, and ticked: %s. Put one of them right"
                                .formatted(words(ticked))
                        : ticked.isEmpty()
                                ? "Tick the signs that were seen"
                                : seen
                                        ? "Write your professional view of the signs"
                                        : "Say whether signs were seen: you ticked some",
                ticked.isEmpty() ? ReferralSection.SIGNS : "insight");
    }

    private static String words(List<SeenSign> signs) {
        return signs.stream().map(SeenSign::words).collect(Collectors.joining("; "));
    }

    /// What the referral says of the time to come must not be other than what the case records.
    private void again(Optional<LocalDate> high) {
        boolean other = answers.values("future-risk").contains("no") && high.isPresent();
        add(
                "Exploited again, and the risk in the case",
                !other || said("future-risk-why-not"),
                other
                        ? "You say why the answer is not what the case records"
                        : "The referral and the case do not differ",
                "You answered No to evidence that they may be exploited again. The case has recorded a high risk of it since %s. Put one of them right, or say why both are so"
                        .formatted(high.map(DateText::day).orElse("")),
                "police");
    }

    private void ownWords(List<String> others) {
        var seen = new HashSet<String>();
        others.forEach(text -> seen.addAll(sentences(text)));
        String where = "";
        for (var question : longTexts()) {
            for (var sentence : sentences(text(question.name()))) {
                if (!seen.add(sentence) && where.isEmpty()) {
                    where = answers.form().of(question).key();
                }
            }
        }
        add(
                "In its own words",
                where.isEmpty(),
                "No sentence is the same as another",
                "A sentence is the same as one elsewhere in this case. Say what is so for this person",
                where.isEmpty() ? "beginning" : where);
    }

    private List<Question> longTexts() {
        return answers.form().pages().stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.kind() == QuestionKind.LONG)
                .toList();
    }

    private void contacts() {
        var own = text("user-email");
        var other = text("fr-alternative");
        add(
                "Two contacts",
                said("fr-phone") && !other.isEmpty() && !other.equalsIgnoreCase(own),
                "You and a second contact are named",
                "Name a second contact beside yourself, with another address",
                ReferralSection.REFERRER);
    }

    private void evidence(int documents) {
        var lines = text("evidence-list")
                .lines()
                .filter(Predicate.not(String::isBlank))
                .toList();
        boolean dated = lines.stream().allMatch(line -> !times(line).isEmpty());
        add(
                "Evidence described and dated",
                lines.size() >= documents && dated,
                documents == 0 && lines.isEmpty()
                        ? "There is no evidence to describe"
                        : "Each document is described and dated",
                lines.size() < documents
                        ? "Documents on the case: %d. Described here: %d".formatted(documents, lines.size())
                        : "A line has no date. Say when each document is of",
                ReferralSection.EVIDENCE);
    }

    private void inconsistencies() {
        var doubt = answers.values("credibility");
        add(
                "Inconsistencies explained",
                doubt.contains("no") || said("credibility-details"),
                doubt.contains("no") ? "You see none that evidence supports" : "What does not fit is explained",
                "Say whether evidence casts doubt on something, and what may explain it: fear and trauma do",
                "insight");
    }

    /// Authority and town are asked apart, and must not contradict each other.
    private void places(FormLists lists) {
        var ticked = answers.values("exploited-areas");
        var missing = answers.values("uk-towns").stream()
                .flatMap(name -> lists.town(name).stream())
                .filter(town -> !ticked.isEmpty() && !ticked.contains(town.area()))
                .map(FormLists.Town::name)
                .toList();
        add(
                "Towns and authorities agree",
                missing.isEmpty(),
                "No town lies in an authority that is not ticked",
                "Tick the authority of " + String.join(", ", missing),
                ReferralSection.PLACE);
    }

    private void add(String title, boolean there, String good, String otherwise, String section) {
        hints.add(new QualityHint(title, there, there ? good : otherwise, section));
    }

    private boolean said(String name) {
        var answer = answers.get(name);
        return answer.given() || answer.explained();
    }

    private String text(String name) {
        return answers.get(name).text();
    }

    /// What in a text says when something was: years, months, seasons, ages and spans.
    static Set<String> times(String text) {
        var found = new HashSet<String>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]", -1)) {
            if (MONTHS.contains(word) || PERIODS.contains(word) || isYear(word)) {
                found.add(word);
            }
        }
        return found;
    }

    private static boolean isYear(String word) {
        return word.length() == 4
                && word.chars().allMatch(one -> one >= '0' && one <= '9')
                && (word.startsWith("19") || word.startsWith("20"));
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[.!?\n]", -1))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= A_SENTENCE)
                .toList();
    }
}
