package waymark.concerns.triage;

import java.util.List;
import waymark.concerns.intake.Report;
import waymark.services.Interpreters;
import waymark.web.language.Language;

/// The languages of a report, and the interpreting services for them.
///
/// @param read language in which the reporter read the pages
/// @param spoken language of the people it is about, in the reporter's words; empty if not given
record InterpreterNeeds(String read, String spoken, List<Interpreters.Service> services) {

    private static final List<String> ENGLISH = List.of("en", "en-simple");

    static boolean needed(Report says) {
        return !ENGLISH.contains(says.language())
                || !says.spoken().isEmpty() && !says.spoken().equalsIgnoreCase("English");
    }

    /// The language to interpret: the people's if given, else that of the pages.
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
