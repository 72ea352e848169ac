package waymark.sharing.transfer;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import java.security.GeneralSecurityException;

/// The private keys of an installation.
///
/// @param sealing opens what was sealed for it, with earlier keys too
/// @param signing signs what it sends
record OwnKeys(KeysetHandle sealing, KeysetHandle signing) {

    /// The public halves of what is used now.
    PublicKeys shown() throws GeneralSecurityException {
        return new PublicKeys(newest(sealing), newest(signing));
    }

    private static byte[] newest(KeysetHandle keys) throws GeneralSecurityException {
        var all = keys.getPublicKeysetHandle();
        var used = all.getPrimary();
        return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(used.getKey())
                        .withFixedId(used.getId())
                        .makePrimary())
                .build());
    }

    /// True where a file that names this addressee is for one of the keys here.
    boolean addressed(String addressee) throws GeneralSecurityException {
        var all = sealing.getPublicKeysetHandle();
        for (int place = 0; place < all.size(); place++) {
            if (PublicKeys.addressee((HpkePublicKey) all.getAt(place).getKey()).equals(addressee)) {
                return true;
            }
        }
        return false;
    }

    /// True where one of the keys here is the one that a file with this beginning was sealed with.
    boolean sealedHere(byte[] beginning) throws GeneralSecurityException {
        var all = sealing.getPublicKeysetHandle();
        for (int place = 0; place < all.size(); place++) {
            var prefix = ((HpkePublicKey) all.getAt(place).getKey())
                    .getOutputPrefix()
                    .toByteArray();
            if (java.util.Arrays.equals(prefix, java.util.Arrays.copyOf(beginning, prefix.length))) {
                return true;
            }
        }
        return false;
    }
}
