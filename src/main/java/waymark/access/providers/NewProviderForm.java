package waymark.access.providers;

import java.util.Map;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What was typed for a new provider: whose it is and what it calls itself. Both stay.
record NewProviderForm(String organisation, String name, String issuer) {

    static NewProviderForm empty() {
        return new NewProviderForm("", "", "");
    }

    /// What becomes a provider.
    record New(String organisation, String name, String issuer) {}

    Ruling<New> parsed(Map<String, String> organisations, ProviderHosts hosts) {
        var typed = issuer.strip();
        return new Problems()
                .when(!organisations.containsKey(organisation), "organisation", "Choose the organisation")
                .when(ProviderDetailsForm.badName(name), "name", ProviderDetailsForm.NAME)
                .when(
                        hosts.usable(typed).isEmpty() || typed.contains("?") || typed.length() > 500,
                        "issuer",
                        "Enter the issuer exactly as the provider gives it, like https://login.council.example")
                .or(() -> new New(organisation, name.strip(), typed));
    }
}
