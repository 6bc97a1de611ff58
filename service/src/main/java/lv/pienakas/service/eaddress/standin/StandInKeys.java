package lv.pienakas.service.eaddress.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys, certificates and a password of one run, in files that nobody else may read. */
final class StandInKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration VALID = Duration.ofDays(30);

    private final Path folder;
    private final String password = HexFormat.of().formatHex(RANDOM.generateSeed(16));

    StandInKeys(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        write("password", password.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    Path password() {
        return folder.resolve("password");
    }

    char[] secret() {
        return password.toCharArray();
    }

    /** Makes a key and writes it as {@code name.p12}; its certificate vouches for itself. */
    KeyStore pair(String name, Instant from) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = empty();
        store.setKeyEntry(name, pair.getPrivate(), secret(), new Certificate[] {certificate(name, pair, from)});
        save(name, store);
        return store;
    }

    /** Writes {@code name.p12} with nothing but a certificate. */
    KeyStore trust(String name, Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setCertificateEntry("trusted", certificate);
        save(name, store);
        return store;
    }

    Path file(String name) {
        return folder.resolve(name + ".p12");
    }

    private static X509Certificate certificate(String name, KeyPair pair, Instant from)
            throws GeneralSecurityException, IOException {
        X500Name subject = new X500Name("CN=stand-in " + name);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(63, RANDOM).add(BigInteger.ONE),
                Date.from(from),
                Date.from(from.plus(VALID)),
                subject,
                pair.getPublic());
        GeneralName[] names = {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        };
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        } catch (OperatorException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void save(String name, KeyStore store) throws IOException, GeneralSecurityException {
        write(name + ".p12", new byte[0]);
        try (OutputStream out = Files.newOutputStream(file(name))) {
            store.store(out, secret());
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                            java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, content);
    }
}
