package waymark.contacts.numbers;

/// An invented line for a demonstration.
///
/// @param area code of the only area it is for
/// @param subject code of what it is for

public record NewHelpLine(
        String code,
        String name,
        String number,
        String e164,
        String hours,
        String area,
        String subject,
        String useWhen) {}
