package org.nationalid.s3tiles;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Clients with bounded patience. An attempt that takes too long is repeated by the client itself; when it gives up,
/// the log tries again later, with the same bytes.
public final class S3Clients {
    private static final Duration ATTEMPT_MAX = Duration.ofSeconds(3);
    private static final Duration CALL_MAX = Duration.ofSeconds(10);

    private S3Clients() {}

    /// With credentials from where AWS's tools look for them: environment, profile, container, machine.
    ///
    /// @param endpoint for a store that is not Amazon's
    public static S3Client open(String region, Optional<URI> endpoint) {
        return open(region, endpoint, DefaultCredentialsProvider.builder().build());
    }

    static S3Client open(String region, Optional<URI> endpoint, AwsCredentialsProvider credentials) {
        var builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(ApacheHttpClient.builder()
                        .connectionTimeout(ATTEMPT_MAX)
                        .socketTimeout(ATTEMPT_MAX)
                        .build())
                // Stores that are not Amazon's may not know the newer checksums; ours are in the tree.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        override -> override.apiCallAttemptTimeout(ATTEMPT_MAX).apiCallTimeout(CALL_MAX));
        endpoint.ifPresent(address -> builder.endpointOverride(address).forcePathStyle(true));
        return builder.build();
    }
}
