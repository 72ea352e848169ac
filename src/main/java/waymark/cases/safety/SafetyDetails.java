package waymark.cases.safety;

import java.util.List;
import waymark.web.forms.Choice;

/// What is sealed about safety. Everything may be empty.
///
/// @param danger what it is, and from whom
/// @param steps what was done about it
/// @param ways in which they can be reached safely, by code
/// @param times when, and by whom
/// @param notSafe who must not know, and what must not be done
/// @param language in which to speak with them
/// @param interpreterGender whom they want to interpret: `female`, `male` or empty for no wish
/// @param place who arranges it, and what it has to be like
/// @param payer of the place, by code
/// @param dependants children and others who depend on them, and where those are
/// @param pets that keep somebody from leaving
/// @param medical what a doctor or ambulance has to know now
/// @param police whether they were told: `yes`, `no`, `asked_not`
/// @param policeReference crime or incident number
record SafetyDetails(
        String danger,
        String steps,
        List<String> ways,
        String times,
        String notSafe,
        String language,
        String interpreterGender,
        String place,
        String payer,
        String dependants,
        String pets,
        String medical,
        String police,
        String policeReference) {

    SafetyDetails {
        ways = List.copyOf(ways);
    }

    /// Nothing is known yet.
    static SafetyDetails unknown(String language) {
        return new SafetyDetails("", "", List.of(), "", "", language, "", "", "", "", "", "", "", "");
    }

    static List<Choice> wayChoices() {
        return List.of(
                Choice.of("call", "It is safe to call"),
                Choice.of("text", "It is safe to send a message to their telephone"),
                Choice.of("email", "It is safe to write an e-mail"),
                Choice.of("letter", "It is safe to send a letter"),
                Choice.of("through", "Only through somebody else", "Say through whom below"));
    }

    static List<Choice> genders() {
        return List.of(Choice.of("", "No wish"), Choice.of("female", "A woman"), Choice.of("male", "A man"));
    }

    static List<Choice> payers() {
        return List.of(
                Choice.of("msvcc", "Home Office support for adults (MSVCC), through The Salvation Army"),
                Choice.of("children", "The council: children’s services"),
                Choice.of("adults", "The council: adult social care or housing"),
                Choice.of("asylum", "Home Office: asylum support"),
                Choice.of("police", "The police"),
                Choice.of("charity", "A charity"),
                Choice.of("other", "Somebody else"),
                Choice.of("", "Not known yet"));
    }

    static List<Choice> policeChoices() {
        return List.of(
                Choice.of("yes", "Yes"),
                Choice.of("no", "No"),
                Choice.of("asked_not", "No: they do not want it", "In danger to life, tell the police all the same"));
    }
}
