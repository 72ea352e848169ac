package waymark.concerns.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All surveys: those that come with Waymark, and those in the partnership's own folder. A survey that cannot
/// be used stops the start, with everything that is wrong with it.
@Component
class Surveys {

    private static final String SHIPPED = "classpath:/surveys/*.json";

    private final JsonMapper json;
    private final MessageSource messages;
    private final List<Survey> all = new ArrayList<>();

    /// @param own a folder, or empty
    Surveys(JsonMapper json, MessageSource messages, @Value("${waymark.surveys:}") String own) throws IOException {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.messages = messages;
        var files = new PathMatchingResourcePatternResolver();
        take(files.getResources(SHIPPED));
        if (!own.isEmpty()) {
            take(files.getResources("file:" + own + "/*.json"));
        }
        all.sort(Comparator.comparingInt(Survey::position).thenComparing(Survey::code));
        var codes = new HashSet<String>();
        all.forEach(survey -> {
            if (!codes.add(survey.code())) {
                throw new IllegalStateException("There are two surveys %s.".formatted(survey.code()));
            }
        });
    }

    List<Survey> all() {
        return List.copyOf(all);
    }

    Optional<Survey> survey(String code) {
        return all.stream().filter(survey -> survey.code().equals(code)).findFirst();
    }

    private void take(Resource[] files) throws IOException {
        for (var file : Arrays.stream(files)
                .sorted(Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList()) {
            try (var in = file.getInputStream()) {
                all.add(read(Objects.requireNonNullElse(file.getFilename(), ""), in));
            }
        }
    }

    /// @param name of the file
    Survey read(String name, InputStream in) {
        try {
            var survey = json.readValue(in, Survey.class);
            var faults = new ArrayList<>(survey.faults());
            if (!name.equals(survey.code() + ".json")) {
                faults.add("code: the file is called %s, the survey %s".formatted(name, survey.code()));
            }
            wordless(survey).forEach(key -> faults.add("words: give it its own, or add %s".formatted(key)));
            if (!faults.isEmpty()) {
                throw new IllegalStateException(
                        "The survey %s cannot be used.%n- %s".formatted(name, String.join("%n- ".formatted(), faults)));
            }
            return survey;
        } catch (JacksonException | NullPointerException unreadable) { // a missing list or name
            throw new IllegalStateException(
                    "The survey %s cannot be read: %s".formatted(name, unreadable.getMessage()), unreadable);
        }
    }

    private List<String> wordless(Survey survey) {
        var keys = new ArrayList<String>();
        if (survey.title() == null) keys.add(survey.key("title"));
        if (survey.who() == null) keys.add(survey.key("who"));
        survey.questions().stream()
                .filter(question -> question.text() == null)
                .forEach(question -> keys.add(survey.key(question.code())));
        return keys.stream()
                .filter(key -> messages.getMessage(key, null, null, Locale.UK) == null)
                .toList();
    }
}
