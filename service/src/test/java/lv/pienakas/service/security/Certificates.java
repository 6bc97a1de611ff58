package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys with certificates of their own, made for one run; the password of each store is {@link #PASSWORD}. */
public record Certificates(Path folder) {

    public static final String PASSWORD = "changeit";

    /** For {@code localhost} and so for anybody; gives the PKCS#12 store. */
    public Path store(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair -keyalg EC -groupname secp256r1 -dname CN=localhost -ext san=dns:localhost -validity 2",
                store);
        return store;
    }

    /** The certificate of a store, as PEM. */
    public Path certificate(Path store) throws Exception {
        Path certificate = Path.of(store + ".pem");
        keytool("-exportcert -rfc -file " + certificate, store);
        return certificate;
    }

    private void keytool(String command, Path store) throws Exception {
        Path log = folder.resolve("keytool.log");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of(command.split(" ")));
        words.addAll(List.of(
                "-alias", "pienakas", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        int exit = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
    }
}
