成绩单 = {"张三": [90, 85, 77], "李四": [60, 70, 58], "王五": [100, 98, 99], "赵六": []}


class 无成绩错误(Exception):
    def __init__(self, 姓名):
        super().__init__(f"{姓名}没有成绩")
        self.姓名 = 姓名


def 平均(姓名, 分数):
    if not 分数:
        raise 无成绩错误(姓名)
    return sum(分数) / len(分数)


def 等级(分):
    match 分:
        case _ if 分 >= 90:
            return "优秀"
        case _ if 分 >= 60:
            return "及格"
        case _:
            return "不及格"


for 姓名, 分数 in 成绩单.items():
    try:
        分 = 平均(姓名, 分数)
    except 无成绩错误 as 错误:
        print("错误:", 错误)
    else:
        print(f"{姓名}的平均分是{分:.1f},{等级(分)}")
排名 = sorted((k for k in 成绩单 if 成绩单[k]), key=lambda k: -平均(k, 成绩单[k]))
print(" > ".join(排名), len("".join(排名)))
print("中文字符串".center(11, "*"), "你好,世界".split(","), "数据"[::-1], "汉字" in "学习汉字")
print("汉".encode("utf-8"), ascii("汉字"), repr("“引号”"), "%s:%d" % ("分数", 100))
raise 无成绩错误("最后")
