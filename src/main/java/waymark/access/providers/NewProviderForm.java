package waymark.access.providers;

import java.util.Map;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// The form for a new provider: whose it is and what it calls itself. Both stay.
final class NewProviderForm {

    private static final int ISSUER = 500;

    private NewProviderForm() {}

    /// What becomes a provider.
    record New(String organisation, String name, String issuer) {}

    static Ruling<New> read(FormData form, Map<String, String> organisations, ProviderHosts hosts) {
        return form.read(reader -> {
            var issuer = form.text("issuer");
            reader.when(
                    hosts.usable(issuer).isEmpty() || issuer.contains("?") || issuer.length() > ISSUER,
                    "issuer",
                    "Enter the issuer exactly as the provider gives it, like https://login.council.example");
            reader.when(
                    !organisations.containsKey(form.text("organisation")), "organisation", "Choose the organisation");
            return new New(
                    form.text("organisation"),
                    reader.requiredLine("name", "The name", ProviderDetailsForm.NAME, ProviderDetailsForm.NO_NAME),
                    issuer);
        });
    }
}
