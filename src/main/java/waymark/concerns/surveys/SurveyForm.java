package waymark.concerns.surveys;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import waymark.concerns.places.Place;

/// The answers so far. They are not stored: every page carries those before it.
///
/// @param seek what was typed to find the place; it is not stored with the answers
/// @param town number of the chosen place
/// @param asked true if places were offered
record SurveyForm(Map<String, Answer> answers, String seek, String town, String area, boolean asked, UUID once) {

    private static final int LONGEST = 500;

    /// @param before the answers of earlier pages
    /// @param now the answers of the page that was sent
    static SurveyForm of(Survey survey, Map<String, String> before, Map<String, String> now) {
        var sent = new LinkedHashMap<>(before);
        sent.putAll(now);
        var answers = new LinkedHashMap<String, Answer>();
        survey.questions()
                .forEach(question -> Answer.of(sent.getOrDefault(question.code(), ""))
                        .ifPresent(answer -> answers.put(question.code(), answer)));
        var seek = sent.getOrDefault("seek", "").strip();
        return new SurveyForm(
                answers,
                seek.substring(0, Math.min(seek.length(), LONGEST)),
                sent.getOrDefault("town", ""),
                sent.getOrDefault("area", ""),
                sent.getOrDefault("asked", "").equals("yes"),
                once(sent.getOrDefault("once", "")));
    }

    private static UUID once(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException fresh) {
            return UUID.randomUUID();
        }
    }

    String answer(Question question) {
        return Optional.ofNullable(answers.get(question.code()))
                .map(Answer::name)
                .orElse("");
    }

    /// @param area code of an existing area, or empty
    SurveyResponse sheet(Survey survey, Optional<Place> place, String area, LocalDate today) {
        return new SurveyResponse(
                once,
                survey.code(),
                area,
                place.map(Place::id).orElse(""),
                today.withDayOfMonth(1),
                answers.entrySet().stream()
                        .map(answer -> answer.getKey() + ":" + answer.getValue())
                        .sorted()
                        .toList());
    }

    /// Everything that a later page carries.
    Map<String, String> carried() {
        var carried = new LinkedHashMap<String, String>();
        answers.forEach((question, answer) -> carried.put(question, answer.name()));
        carried.put("seek", seek);
        carried.put("town", town);
        carried.put("area", area);
        carried.put("once", once.toString());
        return carried;
    }

    /// True if the page has yet to ask which place of that name it is, or which area.
    boolean isUnplaced() {
        return town.isEmpty() && area.isEmpty();
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a survey being filled in";
    }
}
