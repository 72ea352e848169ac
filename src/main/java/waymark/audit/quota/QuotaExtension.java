package waymark.audit.quota;

import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// How many more people's records somebody may view today, and why their work needs it.
record QuotaExtension(int more, String reason) {

    static final int MOST = 500;
    static final int LONGEST = 500;

    static Ruling<QuotaExtension> read(FormData form) {
        return form.read(reader -> new QuotaExtension(
                reader.number("more", "The number", 1, MOST),
                reader.required("reason", "The reason", LONGEST, "Say which work needs it")));
    }
}
