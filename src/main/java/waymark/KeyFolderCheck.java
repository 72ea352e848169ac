package waymark;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import waymark.database.StartupFailure;

/// Checks the folder of keys before anything is started: a file that cannot be used is named, with what to do
/// and what is lost without it. A file that is not there is no fault; most are made.
final class KeyFolderCheck {

    private interface Reading {
        void read(String text) throws GeneralSecurityException, IOException;
    }

    /// @param name of the file
    /// @param reading fails where it is none
    /// @param without what to do where there is no copy of it
    private record Kind(Pattern name, Reading reading, String without) {}

    /// Whatever is not empty may be right.
    private static final Reading ANYTHING = _ -> {};

    private static final String NEW_ONE = "Move it away and start again: a new one is made. Lost with it: %s.";
    private static final String PAIR =
            "Look for a copy first: without %1$s.json %2$s. Only then move %1$s.json and %1$s.public.json away, both,"
                    + " and start again: a new pair is made for what comes from then on.";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Pattern.compile("sealing\\.json"),
                    KeyFolderCheck::secretKeys,
                    NEW_ONE.formatted("everybody sets up their authenticator anew (passkeys and recovery codes go on"
                            + " working), the client secrets of providers are entered again, and nobody shown in a picture can be"
                            + " reached before they are written down anew")),
            new Kind(
                    Pattern.compile("tokens\\.json"),
                    KeyFolderCheck::secretKeys,
                    NEW_ONE.formatted(
                            "forms that are open now have to be sent again, and links and numbers in letters on"
                                    + " their way are worth nothing")),
            new Kind(
                    Pattern.compile("documents\\.json"),
                    KeyFolderCheck::secretKeys,
                    "Look for a copy first: without it no document that was added can ever be opened again. Only then"
                            + " move it away and start again: a new one is made for what comes from then on."),
            new Kind(
                    Pattern.compile("cases\\.json"),
                    KeyFolderCheck::secretKeys,
                    "Look for a copy first: without it no case can ever be read again. Only then move it away and start"
                            + " again: a new one is made for cases that are opened from then on."),
            new Kind(
                    Pattern.compile("case_tokens\\.json"),
                    KeyFolderCheck::secretKeys,
                    NEW_ONE.formatted(
                            "people in cases are found by name again only once their details were saved anew")),
            new Kind(
                    Pattern.compile("deconfliction_tokens\\.json"),
                    KeyFolderCheck::secretKeys,
                    NEW_ONE.formatted("what organisations hold is compared again only once they registered it anew")),
            new Kind(
                    Pattern.compile("transfer\\.json"),
                    KeyFolderCheck::secretKeys,
                    NEW_ONE.formatted(
                            "transfer files that other partnerships made for you and that are not taken in yet;"
                                    + " send them your new public keys")),
            new Kind(
                    Pattern.compile("transfer_signing\\.json"),
                    KeyFolderCheck::secretKeys,
                    NEW_ONE.formatted(
                            "nothing; other partnerships refuse your files until they have your new public" + " keys")),
            new Kind(
                    Pattern.compile("receipts\\.json"),
                    KeyFolderCheck::secretKeys,
                    NEW_ONE.formatted("nobody comes back with the receipt of a report; reports are read all the same")),
            new Kind(
                    Pattern.compile("desk\\.json"),
                    KeyFolderCheck::secretKeys,
                    PAIR.formatted("desk", "no report that is not closed can ever be read again")),
            new Kind(
                    Pattern.compile("custodian\\.json"),
                    KeyFolderCheck::secretKeys,
                    PAIR.formatted("custodian", "nobody who reported can be reached but by their code")),
            new Kind(
                    Pattern.compile("(desk|custodian)\\.public\\.json"),
                    text -> TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(text, RegistryConfiguration.get()),
                    "On a machine of staff move it away and start again: it is made anew from the private half, and"
                            + " nothing is lost. On a machine that only takes reports copy it from one of staff."),
            new Kind(
                    Pattern.compile("audit-\\d{1,6}\\.pem"),
                    KeyFolderCheck::signingKey,
                    "Do not make another under its name. Move it away and start: entries are written, and none is"
                            + " sealed until a key is there. docs/operations/keys.md, \"That key is lost\", says how to go"
                            + " on."),
            new Kind(
                    Pattern.compile("audit-last\\.checkpoint"),
                    ANYTHING,
                    "Delete it and start again: the next one is remembered. Until then a database that was put back is"
                            + " not noticed."),
            new Kind(
                    Pattern.compile("waymark_(login|migrator)\\.secret"),
                    ANYTHING,
                    "Move it away and start again: a new password is made and set. Nothing is lost."),
            new Kind(
                    Pattern.compile("postgres\\.secret"),
                    ANYTHING,
                    "docs/operations/keys.md, \"postgres.secret is lost\", says how to set another password."));

    private KeyFolderCheck() {}

    /// @throws StartupFailure where a file is there that cannot be used
    static void check(Path folder) {
        if (!Files.exists(folder)) {
            return; // the first start makes it
        }
        if (!Files.isDirectory(folder)) {
            throw cannot("%s has to be the folder of keys, and is a file.".formatted(folder));
        }
        var secrets = folder.resolve("cases");
        if (Files.exists(secrets)
                && !(Files.isDirectory(secrets) && Files.isReadable(secrets) && Files.isWritable(secrets))) {
            throw cannot("""
                    %s has to be a folder that %s may read and write: in it is what each case opens with.
                    Put it back from your copy of the folder of keys, or mount it, then start again.
                    More in docs/operations/keys.md, "A case does not open". Nothing was started and nothing was changed.""".formatted(secrets, account()));
        }
        try (var files = Files.list(folder)) {
            files.sorted()
                    .forEach(file -> KINDS.stream()
                            .filter(kind -> kind.name()
                                    .matcher(file.getFileName().toString())
                                    .matches())
                            .forEach(kind -> check(file, kind)));
        } catch (IOException unreadable) {
            throw cannot("The folder of keys %s cannot be read by %s. Give it to that account (chown), and nobody else."
                    .formatted(folder, account()));
        }
    }

    private static void check(Path file, Kind kind) {
        var wrong = wrong(file, kind);
        if (!wrong.isEmpty()) {
            throw cannot("""
                    %s cannot be used: %s.
                    Put it back from your copy of the folder of keys, then start again.
                    Is there no copy? %s
                    More in docs/operations/keys.md. Nothing was started and nothing was changed.""".formatted(file, wrong, kind.without()));
        }
    }

    /// What is wrong with it, or nothing.
    private static String wrong(Path file, Kind kind) {
        if (!Files.isRegularFile(file)) {
            return "it is a folder, and should be a file";
        }
        if (!Files.isReadable(file)) {
            return "%s may not read it (it should be theirs, and readable by nobody else: chown, chmod 600)"
                    .formatted(account());
        }
        try {
            var text = Files.readString(file);
            if (text.isBlank()) {
                return "it is empty";
            }
            kind.reading().read(text);
            return "";
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            return "it is broken off, or something else was written into it";
        }
    }

    private static StartupFailure cannot(String words) {
        return new StartupFailure(StartupFailure.FAILED, words);
    }

    private static String account() {
        return "the account that Waymark runs as (%s)".formatted(System.getProperty("user.name"));
    }

    private static void secretKeys(String text) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        HybridConfig.register();
        SignatureConfig.register();
        TinkJsonProtoKeysetFormat.parseKeyset(text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static void signingKey(String text) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
