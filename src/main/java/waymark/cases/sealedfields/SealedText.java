package waymark.cases.sealedfields;

import java.util.List;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a sealed field says.
///
/// @param text the address, the contact or the NHS number
/// @param note what somebody who uses it must know; may be empty
/// @param basis the lawful basis of an NHS number, in words; empty for other fields
record SealedText(String text, String note, String basis) {

    /// Why a health body's number for the person may be kept.
    static final List<Choice> BASES = List.of(
            Choice.of(
                    "Provision of health or social care",
                    "Provision of health or social care",
                    "Care is being arranged"),
            Choice.of(
                    "Safeguarding of children and of individuals at risk",
                    "Safeguarding of children and of individuals at risk"),
            Choice.of("Explicit consent", "Explicit consent", "The person agreed to this number being kept here"),
            Choice.of("Vital interests", "Vital interests", "Somebody’s life is in danger"));

    static Ruling<SealedText> read(FormData form, SealedKind kind) {
        return form.read(reader -> {
            var note = reader.text("note", "What to know", FormReader.REASON);
            if (kind != SealedKind.NHS) {
                return new SealedText(
                        reader.required("text", kind.title(), FormReader.REASON, "Enter the " + lower(kind)), note, "");
            }
            var digits = NhsNumber.digits(
                    reader.requiredLine("text", kind.title(), FormReader.TITLE, "Enter the NHS number"));
            reader.when(
                    !digits.isEmpty() && !NhsNumber.valid(digits),
                    "text",
                    "This is no NHS number: check its 10 digits, one of them is wrong");
            return new SealedText(
                    digits,
                    note,
                    reader.choice("basis", BASES, Choice::value, "Choose a lawful basis")
                            .value());
        });
    }

    private static String lower(SealedKind kind) {
        return kind == SealedKind.ADDRESS ? "safe address" : "safe contact";
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a sealed field";
    }
}
