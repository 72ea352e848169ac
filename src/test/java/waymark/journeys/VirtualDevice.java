package waymark.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A device with passkeys, as Chromium plays one for its page: it keeps keys and checks its owner, or says
/// it did not.
final class VirtualDevice {

    private final CDPSession browser;
    private final String id;

    VirtualDevice(Page page) {
        browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        id = browser.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /// Whether the device recognises its owner from now on.
    void recognises(boolean owner) {
        var asked = named();
        asked.addProperty("isUserVerified", owner);
        browser.send("WebAuthn.setUserVerified", asked);
    }

    int keys() {
        return credentials().size();
    }

    /// As if the device had been copied long ago: its key is back at a count that was used before.
    void countsFromTheStart() {
        var key = credentials().get(0).getAsJsonObject();
        var removed = named();
        removed.addProperty("credentialId", key.get("credentialId").getAsString());
        browser.send("WebAuthn.removeCredential", removed);
        key.addProperty("signCount", 0);
        var added = named();
        added.add("credential", key);
        browser.send("WebAuthn.addCredential", added);
    }

    private JsonArray credentials() {
        return browser.send("WebAuthn.getCredentials", named()).getAsJsonArray("credentials");
    }

    private JsonObject named() {
        var device = new JsonObject();
        device.addProperty("authenticatorId", id);
        return device;
    }
}
