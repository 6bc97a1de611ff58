package lv.pienakas.service.eaddress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param endpoint https URL of the service; empty: the channel is off
 * @param sender the agency's own e-address
 * @param keyStore PKCS#12 file with the system's RSA key and certificate, registered with the service
 * @param keyStorePasswordFile file with nothing but the password; empty: the environment variable
 *     {@code PIENAKAS_EADDRESS_KEY_STORE_PASSWORD}
 * @param keyAlias which key; empty: the only one
 * @param trustStore PKCS#12 file with the certificates that the service's server may show
 * @param trustStorePasswordFile likewise, or {@code PIENAKAS_EADDRESS_TRUST_STORE_PASSWORD}
 * @param timeout for a whole exchange
 * @param longestAnswer a longer one is not read
 * @param headerSignature see {@link HeaderSignature}
 */
@ConfigurationProperties("pienakas.e-address")
record EAddressProperties(
        @Nullable String endpoint,
        @Nullable String sender,
        @Nullable String keyStore,
        @Nullable String keyStorePasswordFile,
        @DefaultValue("") String keyAlias,
        @Nullable String trustStore,
        @Nullable String trustStorePasswordFile,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("4MB") DataSize longestAnswer,
        @DefaultValue("RSA_SHA1") HeaderSignature headerSignature) {}
