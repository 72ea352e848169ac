package program;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import partner.ApiClient;
import partner.ApiException;
import partner.api.DefaultApi;
import partner.model.ProgressNote;
import partner.model.Submission;

/// The program of a partner, written with the client that a generator made of the contract, and with the JDK.
/// `GeneratedClientTest` compiles and runs it.
public final class Partner {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Partner() {}

    public static Map<String, Object> run(String api, String audience, String ref, String kid, PrivateKey key, String action)
            throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(api);
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + token(audience, ref, kid, key)));
        var waymark = new DefaultApi(client);

        var actions = new ArrayList<String>();
        String next = null;
        do {
            var page = waymark.getActions(next, 2, "HULL");
            page.getItems().forEach(one -> actions.add(one.getRef()));
            next = page.getNext();
        } while (next != null);

        var read = waymark.getActionsRefWithHttpInfo(action);
        var etag = read.getHeaders().get("etag").getFirst();
        var note = new ProgressNote().note("Two rooms were found").status(ProgressNote.StatusEnum.IN_PROGRESS);
        var saved = waymark.postActionsRefProgress(action, "one", etag, note);
        var again = waymark.postActionsRefProgress(action, "one", etag, note);

        var told = waymark.postSubmissions(
                "two",
                new Submission()
                        .what("Six men sleep at the laundry")
                        .howKnown("The landlord told a colleague")
                        .others(Submission.OthersEnum.NO)
                        .area("HULL")
                        .urgent(false)
                        .harm(Submission.HarmEnum.UNSURE)
                        .contact(true));
        return Map.of(
                "actions", actions,
                "title", read.getData().getTitle(),
                "version", saved.getVersion(),
                "again", again.getVersion(),
                "told", told.getRef(),
                "state", waymark.getSubmissionsRef(told.getRef()).getState(),
                "missing", problem(() -> waymark.getActionsRef("AC-0000000")),
                "forbidden", problem(() -> waymark.getContacts(null, null, null)));
    }

    private interface Call {
        Object ask() throws ApiException;
    }

    private static List<Object> problem(Call call) {
        try {
            return List.of(call.ask());
        } catch (ApiException refused) {
            return List.of(refused.getCode(), refused.getResponseBody());
        }
    }

    /// A JSON Web Token for one request, signed with ES256.
    private static String token(String audience, String ref, String kid, PrivateKey key) {
        long now = Instant.now().getEpochSecond();
        var header = "{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(kid);
        var claims = "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
                .formatted(ref, ref, audience, now, now + 60, UUID.randomUUID());
        var content = encoded(header) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
