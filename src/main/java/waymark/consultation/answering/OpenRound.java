package waymark.consultation.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.consultation.rounds.Question;
import waymark.consultation.rounds.QuestionKind;
import waymark.consultation.rounds.RemarkCare;
import waymark.consultation.rounds.Wording;
import waymark.consultation.rounds.Wordings;
import waymark.kernel.Ref;
import waymark.web.language.Language;

/// An open round as a stranger sees it who has its code.
record OpenRound(About about, List<Question> questions, List<Wording> wordings) {

    /// @param seal public key for answers
    record About(
            Ref ref, String title, String purpose, LocalDate closesOn, String code, RemarkCare remarks, String seal) {}

    OpenRound {
        questions = List.copyOf(questions);
        wordings = List.copyOf(wordings);
    }

    /// What an organisation is asked: all but which group a person belongs to.
    OpenRound ofOrganisations() {
        return new OpenRound(
                about,
                questions.stream()
                        .filter(one -> one.kind() != QuestionKind.GROUP)
                        .toList(),
                wordings);
    }

    String path() {
        return "/have-your-say/" + about.code();
    }

    /// The languages in which the whole of it is there, English first.
    List<Language> languages() {
        return Wordings.whole(questions, wordings);
    }

    /// The language that somebody asked for, where the round is in it; else English.
    Language in(Language wanted) {
        return languages().contains(wanted) ? wanted : Language.ENGLISH;
    }

    String title(Language language) {
        return wording(0, language).map(Wording::words).orElse(about.title());
    }

    String purpose(Language language) {
        return wording(0, language)
                .map(Wording::more)
                .filter(more -> !more.isEmpty())
                .map(List::getFirst)
                .orElse(about.purpose());
    }

    String words(Question question, Language language) {
        return wording(question.number(), language).map(Wording::words).orElse(question.words());
    }

    List<String> options(Question question, Language language) {
        return wording(question.number(), language)
                .map(Wording::more)
                .filter(more -> more.size() == question.options().size())
                .orElse(question.options());
    }

    private Optional<Wording> wording(int number, Language language) {
        return wordings.stream()
                .filter(each -> each.number() == number && each.language().equals(language.tag()))
                .findFirst();
    }

    /// The names of the boxes that people write into.
    List<String> boxes() {
        var boxes = new ArrayList<String>();
        for (var question : questions) {
            if (question.kind() == QuestionKind.REMARK) {
                boxes.add("" + question.number());
            } else if (question.kind() == QuestionKind.SWOT) {
                QuestionKind.PARTS.forEach(part -> boxes.add(question.number() + part));
            }
        }
        return boxes;
    }
}
