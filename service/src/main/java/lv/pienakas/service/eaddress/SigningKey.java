package lv.pienakas.service.eaddress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The system's key and certificate, for the line, the security header and the document alike. */
record SigningKey(PrivateKey privateKey, X509Certificate certificate) {

    static KeyStore store(String property, Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongPropertyException(
                    property,
                    "cannot open " + file + " as PKCS#12 with the given password (" + e.getMessage() + ")",
                    e);
        }
    }

    /** @param alias empty: the store must have a single key */
    static SigningKey of(KeyStore store, String alias, char[] password) {
        try {
            List<String> aliases = new ArrayList<>();
            for (String one : Collections.list(store.aliases())) {
                if (store.isKeyEntry(one) && (alias.isEmpty() || one.equalsIgnoreCase(alias))) {
                    aliases.add(one);
                }
            }
            if (aliases.size() != 1) {
                throw new WrongPropertyException(
                        "key-alias",
                        "'" + alias + "' fits " + aliases.size() + " keys of the key store, not one: name one of "
                                + Collections.list(store.aliases()),
                        null);
            }
            PrivateKey key = (PrivateKey) Objects.requireNonNull(store.getKey(aliases.get(0), password));
            X509Certificate certificate =
                    (X509Certificate) Objects.requireNonNull(store.getCertificate(aliases.get(0)));
            if (!key.getAlgorithm().equals("RSA")) {
                throw new WrongPropertyException(
                        "key-store", "the key is " + key.getAlgorithm() + ", the service's signatures need RSA", null);
            }
            return new SigningKey(key, certificate);
        } catch (GeneralSecurityException e) {
            throw new WrongPropertyException("key-store", "cannot use its key with the given password", e);
        }
    }

    SSLContext line(KeyStore trusted) {
        try {
            char[] password = new char[0];
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("own", privateKey, password, new X509Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongPropertyException("trust-store", "cannot make a line with it", e);
        }
    }
}
