# SPDX-License-Identifier: Apache-2.0
"""figurewatch over an archive, on Apache Spark.

In come articles, JSON Lines with one a line. Out come Parquet tables in the output folder:

    claims/      what each article states, as figurewatch prints it: reading is most of the work, and need not be done twice
    stories/     which story each article is of
    readings/    each claim with the figure that it is a reading of
    alerts/      what a desk would have been told
    figures/     the figures, by story, with what they said last

All that is known of articles and figures is known by figurewatch, which runs in both stages; here lines are only carried about.
"""

import argparse
import json
import os
import shlex

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

# The keys of claim and alert lines that become columns; the whole line is kept beside them.
RESULT = """type string, story string, figure string, file string, entry string, start long, end long, published string,
    value double, upper double, bound string, unit string, trend string, status string, attribution string,
    measure string, clause string, salience int, place string, period string, `from` string, `to` string,
    subject struct<kind: string, noun: string, state: string, of: string, place: string, period: string>,
    id string, `group` string, kind string, name string, change double, weight double, priority int, confidence double,
    message string, previous struct<value: double, upper: double, bound: string, unit: string, file: string,
    published: string, attribution: string, sentence: string>"""
READING = """story figure file entry start end published value upper bound unit trend status attribution measure clause
    salience place period from to subject sequence line""".split()
ALERT = """story figure file entry start end id group kind name previous change weight priority confidence message
    sequence line""".split()


def pipe(lines, command: str):
    """Gives lines to a process for each partition. Its status 66 says that some lines could not be read, which it has named on
    standard error, where the executor's log is; any other one than 0 ends the job."""
    script = f"{command}; status=$?; if [ $status -eq 66 ]; then exit 0; fi; exit $status"
    variables = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return lines.pipe(f"/bin/sh -c {shlex.quote(script)}", env=variables, checkCode=True)


def articles_of(partition: int, lines):
    """Puts the lines of each article together: its own, and those of its claims. The numbers are in the order of the input."""
    block, count = [], 0

    def row():
        return (partition << 33) + count, json.loads(block[0])["keys"], "\n".join(block)

    for line in lines:
        # Such a line begins an article; its claims follow.
        if line.startswith('{"article":') and block:
            yield row()
            block, count = [], count + 1
        block.append(line)
    if block:
        yield row()


def is_settled(edges: DataFrame) -> bool:
    """Whether every article points to the first one of its story, which points to none."""
    roots = edges.select(F.col("first").alias("article")).distinct()
    return edges.join(roots, "article", "left_semi").isEmpty()


def nearest(pairs: DataFrame) -> DataFrame:
    """For each article the first one of itself and those beside it."""
    return pairs.groupBy("article").agg(F.least("article", F.min("first")).alias("least"))


def stories_of(claims: DataFrame) -> DataFrame:
    """The story of each article: the number of the first article that keys join it to, whatever lies between them.

    Raimondas Kiveris et al., "Connected components in MapReduce and beyond", 2014: large and small stars in turns, which need
    about as many rounds as the longest chain has binary digits."""
    keyed = claims.select(F.col("number").alias("article"), F.explode("keys").alias("key")).distinct()
    edges = keyed.join(keyed.groupBy("key").agg(F.min("article").alias("first")), "key")
    edges = edges.where("article > first").select("article", "first").distinct().localCheckpoint()
    while not is_settled(edges):
        both = edges.union(edges.select(F.col("first").alias("article"), F.col("article").alias("first")))
        large = both.join(nearest(both), "article").where("first > article")
        edges = large.select(F.col("first").alias("article"), F.col("least").alias("first")).distinct()
        small = edges.join(nearest(edges), "article")
        least = small.select("article", F.col("least").alias("first"))
        others = small.select(F.col("first").alias("article"), F.col("least").alias("first"))
        edges = least.union(others).where("article > first").distinct().localCheckpoint()
    first = F.coalesce("first", "number").alias("first_article")
    return claims.select("number").join(edges, F.col("number") == F.col("article"), "left").select("number", first)


def main() -> None:
    parser = argparse.ArgumentParser(description="Follow the figures of an archive on Apache Spark.")
    parser.add_argument("articles", help="JSON Lines, an article a line: a path, folder or pattern that Spark reads")
    parser.add_argument("output", help="the folder that the tables are written to")
    parser.add_argument("--figurewatch", default="figurewatch", help="the program, as executors find it")
    parser.add_argument("--name", default="archive", help="what the archive is called in the tables")
    parser.add_argument("--partitions", type=int, help="into how many parts each stage is cut; by default as Spark does")
    parser.add_argument("--rules", default="", help="options of figurewatch replay, as '--min-percent 5'")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("figurewatch").getOrCreate()
    if options.partitions:
        spark.conf.set("spark.sql.shuffle.partitions", options.partitions)

    # What the articles state. A line that can't be read costs itself alone.
    articles = spark.sparkContext.textFile(options.articles, options.partitions)
    extracted = pipe(articles, f"{options.figurewatch} extract - --whole --name {shlex.quote(options.name)}")
    claims = extracted.mapPartitionsWithIndex(articles_of).toDF("number long, keys array<string>, lines string")
    claims.write.mode("overwrite").parquet(f"{options.output}/claims")
    claims = spark.read.parquet(f"{options.output}/claims")

    # Articles of one story go to one process, in the order of the input; figurewatch knows itself which are of one story.
    stories = stories_of(claims)
    stories.write.mode("overwrite").parquet(f"{options.output}/stories")
    stories = spark.read.parquet(f"{options.output}/stories")
    parts = options.partitions or spark.sparkContext.defaultParallelism
    lines = (
        claims.join(stories, "number").repartition(parts, "first_article").sortWithinPartitions("number").rdd
        .flatMap(lambda row: row.lines.split("\n")))
    results = pipe(lines, f"{options.figurewatch} replay --claims --by-story {options.rules} -")
    numbered = results.mapPartitions(enumerate).toDF("sequence long, line string")
    table = numbered.select("sequence", "line", F.from_json("line", RESULT).alias("keys"))
    table = table.select("keys.*", "sequence", "line").persist(StorageLevel.DISK_ONLY)

    readings = table.where("type = 'claim'").select(READING)
    readings.write.mode("overwrite").parquet(f"{options.output}/readings")
    table.where("type = 'alert'").select(ALERT).write.mode("overwrite").parquet(f"{options.output}/alerts")
    last = [F.max_by(column, "sequence").alias(alias) for column, alias in (
        ("measure", "name"), ("value", "value"), ("upper", "upper"), ("bound", "bound"), ("unit", "unit"),
        ("status", "status"), ("attribution", "attribution"), ("published", "last_published"))]
    figures = readings.groupBy("story", "figure").agg(
        *last, F.count("*").alias("readings"), F.countDistinct(F.struct("file", "entry")).alias("articles"),
        F.min_by("published", "sequence").alias("first_published"), F.max("salience").alias("salience"))
    figures.write.mode("overwrite").parquet(f"{options.output}/figures")
    spark.stop()


if __name__ == "__main__":
    main()
