package waymark.concerns.triage;

import java.util.List;
import waymark.concerns.intake.Report;
import waymark.services.Interpreters;
import waymark.web.language.Language;

/// In which languages a report came, and who interprets.
///
/// @param read in which whoever reported read the pages
/// @param spoken by the people it is about, as they wrote it; empty where they did not
record InterpreterNeeds(String read, String spoken, List<Interpreters.Service> services) {

    private static final List<String> ENGLISH = List.of("en", "en-simple");

    static boolean needed(Report says) {
        return !ENGLISH.contains(says.language())
                || !says.spoken().isEmpty() && !says.spoken().equalsIgnoreCase("English");
    }

    /// To interpret into: theirs where they wrote it, else that of the pages.
    static String language(Report says) {
        return says.spoken().isEmpty()
                ? Language.of(says.language()).map(Language::english).orElse("")
                : says.spoken();
    }

    static InterpreterNeeds of(Report says, List<Interpreters.Service> services) {
        return new InterpreterNeeds(
                Language.of(says.language()).map(Language::english).orElse(says.language()), says.spoken(), services);
    }
}
