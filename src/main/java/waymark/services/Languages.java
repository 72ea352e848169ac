package waymark.services;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// Languages by their English names: a list to choose from, so that nobody types what is not a language.
public final class Languages {

    /// Often needed; whatever a service says that it speaks is offered too.
    private static final List<String> OFTEN = List.of(
            "Albanian",
            "Amharic",
            "Arabic",
            "Bengali",
            "British Sign Language",
            "Bulgarian",
            "Cantonese",
            "Czech",
            "Dari",
            "English",
            "Farsi",
            "French",
            "Hindi",
            "Hungarian",
            "Kurdish Sorani",
            "Latvian",
            "Lithuanian",
            "Mandarin",
            "Nepali",
            "Pashto",
            "Polish",
            "Portuguese",
            "Punjabi",
            "Romani",
            "Romanian",
            "Russian",
            "Slovak",
            "Somali",
            "Spanish",
            "Tamil",
            "Thai",
            "Tigrinya",
            "Turkish",
            "Ukrainian",
            "Urdu",
            "Vietnamese",
            "Yoruba");

    private Languages() {}

    public static List<Choice> choices(List<ServiceRow> rows) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(OFTEN);
        rows.forEach(row -> names.addAll(row.details().reach().languages()));
        return names.stream().map(name -> Choice.of(name, name)).toList();
    }

    /// The two letters of ISO 639-1, where the name is one that the standard's list has.
    public static Optional<String> code(String name) {
        return Stream.of(Locale.getISOLanguages())
                .filter(code -> Locale.of(code).getDisplayLanguage(Locale.UK).equalsIgnoreCase(name))
                .findFirst();
    }
}
