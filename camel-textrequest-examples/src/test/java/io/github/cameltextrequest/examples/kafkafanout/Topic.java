package io.github.cameltextrequest.examples.kafkafanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as others than the example see it. */
final class Topic {

    /** One record, as far as tests look at it. */
    record Entry(int partition, String key, String value, Map<String, String> headers) {}

    private final Map<String, Object> broker;
    private final String name;

    Topic(EmbeddedBroker broker, String name) {
        this.broker = Map.of("bootstrap.servers", broker.address());
        this.name = name;
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, EmbeddedBroker.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }

    /** All that is in it, in order within each partition. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> {
                    Map<String, String> headers = new HashMap<>();
                    found.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
                    entries.add(new Entry(found.partition(), found.key(), found.value(), headers));
                });
            }
        }
        return entries;
    }

    void write(Entry... entries) throws ExecutionException, InterruptedException {
        write(Instant.now(), entries);
    }

    /** Writes them as records of that time. */
    void write(Instant at, Entry... entries) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            for (Entry entry : entries) {
                ProducerRecord<String, String> written =
                        new ProducerRecord<>(name, entry.partition(), at.toEpochMilli(), entry.key(), entry.value());
                entry.headers().forEach((header, value) -> written.headers().add(header, value.getBytes(UTF_8)));
                producer.send(written).get();
            }
        }
    }

    /** Whether the group has committed all that is in it. */
    boolean isReadBy(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (TopicPartition partition : partitions()) {
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                OffsetAndMetadata read = committed.get(partition);
                if (end > (read == null ? 0 : read.offset())) {
                    return false;
                }
            }
            return true;
        }
    }
}
